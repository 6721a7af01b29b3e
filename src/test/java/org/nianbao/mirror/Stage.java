package org.nianbao.mirror;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Everybody who takes part: the databases, two instances of the packaged service, and the mirror. */
final class Stage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Databases databases = new Databases();
    private final List<Instance> instances =
            List.of(new Instance("service-1", databases.service()), new Instance("service-2", databases.service()));
    private final Callers callers = new Callers(instances);
    private final Region region = new Region(callers);
    private final Program mirror = mirrorProgram();

    Stage() throws IOException {}

    /** The example as its readers are told to run it. */
    static Program mirrorProgram() {
        return new Program(
                "mirror",
                Map.of(),
                List.of("-Xmx256m", "-cp", "target/quarkus-app/lib/main/*", "src/examples/mirror/Mirror.java"));
    }

    /** Starts the service on an empty database and enters a region into its register. */
    void open(Random random) throws InterruptedException {
        for (Instance instance : instances) {
            instance.program().start();
            instance.awaitReady();
        }
        region.enter(random);
    }

    Databases databases() {
        return databases;
    }

    List<Instance> instances() {
        return instances;
    }

    Callers callers() {
        return callers;
    }

    Region region() {
        return region;
    }

    Program mirror() {
        return mirror;
    }

    Instance anyInstance(Random random) {
        return instances.get(random.nextInt(instances.size()));
    }

    /** Starts the mirror, of whichever instance. */
    void startMirror(Random random) {
        mirror.start(
                anyInstance(random).address(),
                region.mirrored(),
                databases.mirrored().url());
    }

    /** Waits until a mirror has everything that there is, and ends. */
    void drain(Random random) throws InterruptedException {
        mirror.start(
                anyInstance(random).address(),
                region.mirrored(),
                databases.mirrored().url(),
                "--once");
        if (mirror.outcome(PATIENCE) != 0) {
            throw new AssertionError("The mirror failed, see its log");
        }
    }

    /** Waits until every instance answers. */
    void awaitInstances() throws InterruptedException {
        for (Instance instance : instances) {
            instance.awaitReady();
        }
    }

    /** Replaces the service's database while no instance runs. */
    void without(Runnable work) throws InterruptedException {
        instances.forEach(instance -> instance.program().end());
        work.run();
        instances.forEach(instance -> instance.program().start());
        awaitInstances();
    }

    @Override
    public void close() throws IOException {
        mirror.end();
        instances.forEach(instance -> instance.program().end());
        databases.close();
    }
}
