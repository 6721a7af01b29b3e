package org.nianbao.importing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * Work on many files that goes on when its sender has gone.
 *
 * @param kind of the work
 * @param startedAt when the first file was begun; {@code null} as long as it waits for other jobs
 * @param finishedAt {@code null} as long as it goes on
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Job(
        UUID id, String kind, JobState state, Counts counts, Instant createdAt, Instant startedAt, Instant finishedAt) {

    static final String PATH = "/api/v1/jobs";

    /**
     * How far it came.
     *
     * @param done how many of the files are read, unreadable or refused
     */
    record Counts(int files, int done, int read, int unreadable, int refused) {}

    @JsonIgnore
    boolean isFinished() {
        return state == JobState.FINISHED;
    }

    /** Changes whenever the job does: nothing of it changes while no file is done. */
    String tag() {
        return counts.done() + "-" + state.ordinal();
    }

    String path() {
        return PATH + "/" + id;
    }
}
