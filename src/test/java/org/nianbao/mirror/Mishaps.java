package org.nianbao.mirror;

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

    private final Stage stage;
    private int happened;
    private int expirations;

    Mishaps(Stage stage) {
        this.stage = stage;
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
            stage.awaitInstances();
        }
    }

    /** Whether there was one of every kind. */
    boolean isEveryKindSeen() {
        return happened >= Kind.values().length;
    }

    private void killMirror(Random random) throws InterruptedException {
        stage.mirror().kill();
        Thread.sleep(random.nextInt(500));
        stage.startMirror(random);
    }

    private void killInstance(Random random) throws InterruptedException {
        Program killed = stage.anyInstance(random).program();
        killed.kill();
        Thread.sleep(random.nextInt(2_000));
        killed.start();
    }

    private void killAll(Random random) throws InterruptedException {
        for (Instance instance : stage.instances()) {
            instance.program().kill();
        }
        killMirror(random);
        Thread.sleep(random.nextInt(1_000));
        for (Instance instance : stage.instances()) {
            instance.program().start();
        }
    }

    /** Every cursor expires; the mirror may be killed while it exports everything again. */
    private void expire(Random random) throws InterruptedException {
        stage.databases().service().run("update ledger set epoch = gen_random_uuid()");
        expirations++;
        Thread.sleep(random.nextInt(1_000));
        killMirror(random);
    }

    @Override
    public String toString() {
        int killed = stage.instances().stream()
                .mapToInt(instance -> instance.program().kills())
                .sum();
        return "mirror killed %d times, service killed %d times, cursors expired %d times"
                .formatted(stage.mirror().kills(), killed, expirations);
    }
}
