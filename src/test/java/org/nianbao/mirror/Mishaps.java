package org.nianbao.mirror;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What goes wrong beside all the work: somebody is killed, or a restored database has a history of its own. */
final class Mishaps {

    private enum Kind {
        MIRROR_KILLED,
        INSTANCE_KILLED,
        CURSORS_EXPIRED,
        ALL_KILLED
    }

    private static final List<Kind> FREQUENT = List.of(
            Kind.MIRROR_KILLED,
            Kind.MIRROR_KILLED,
            Kind.MIRROR_KILLED,
            Kind.MIRROR_KILLED,
            Kind.INSTANCE_KILLED,
            Kind.INSTANCE_KILLED,
            Kind.INSTANCE_KILLED,
            Kind.CURSORS_EXPIRED,
            Kind.CURSORS_EXPIRED,
            Kind.ALL_KILLED);

    /** Of so many times, once nobody waits until those who were killed are back. */
    private static final int IMPATIENCE = 5;

    private final List<Instance> instances;
    private final Program mirror;
    private final Database service;
    private final String organization;
    private final String copy;
    private int happened;
    private int restores;

    /**
     * @param organization what is mirrored
     * @param copy the address of the mirror's database
     */
    Mishaps(List<Instance> instances, Program mirror, Database service, String organization, String copy) {
        this.instances = instances;
        this.mirror = mirror;
        this.service = service;
        this.organization = organization;
        this.copy = copy;
    }

    /** Starts the mirror of any instance. */
    void startMirror(Random random) {
        mirror.start(any(random).address(), organization, copy);
    }

    /** Kills the mirror a last time and waits until another one has everything that there is. */
    void drain(Duration patience, Random random) throws InterruptedException {
        awaitInstances();
        mirror.kill();
        mirror.start(any(random).address(), organization, copy, "--once");
        if (mirror.outcome(patience) != 0) {
            throw new AssertionError("The mirror failed");
        }
    }

    /** One mishap, and later everybody is back, mostly before the next one. The first ones are of all kinds. */
    void happen(Random random) throws InterruptedException {
        Kind[] kinds = Kind.values();
        Kind kind = happened < kinds.length ? kinds[happened] : FREQUENT.get(random.nextInt(FREQUENT.size()));
        happened++;
        switch (kind) {
            case MIRROR_KILLED -> killMirror(random);
            case INSTANCE_KILLED -> killInstance(random);
            case CURSORS_EXPIRED -> expire(random);
            case ALL_KILLED -> killAll(random);
        }
        if (random.nextInt(IMPATIENCE) > 0) {
            awaitInstances();
        }
    }

    /** Whether there was one of every kind. */
    boolean isEveryKindSeen() {
        return happened >= Kind.values().length;
    }

    private void awaitInstances() throws InterruptedException {
        for (Instance instance : instances) {
            instance.awaitReady();
        }
    }

    private void killMirror(Random random) throws InterruptedException {
        mirror.kill();
        Thread.sleep(random.nextInt(500));
        startMirror(random);
    }

    private void killInstance(Random random) throws InterruptedException {
        Instance killed = any(random);
        killed.program().kill();
        Thread.sleep(random.nextInt(2_000));
        killed.program().start();
    }

    private void killAll(Random random) throws InterruptedException {
        for (Instance instance : instances) {
            instance.program().kill();
        }
        killMirror(random);
        Thread.sleep(random.nextInt(1_000));
        for (Instance instance : instances) {
            instance.program().start();
        }
    }

    /** Every cursor expires; the mirror may be killed while it exports everything again. */
    private void expire(Random random) throws InterruptedException {
        service.run("update ledger set epoch = gen_random_uuid()");
        restores++;
        Thread.sleep(random.nextInt(1_000));
        killMirror(random);
    }

    private Instance any(Random random) {
        return instances.get(random.nextInt(instances.size()));
    }

    @Override
    public String toString() {
        int killed = instances.stream()
                .mapToInt(instance -> instance.program().kills())
                .sum();
        return "mirror killed %d times, service killed %d times, cursors expired %d times"
                .formatted(mirror.kills(), killed, restores);
    }
}
