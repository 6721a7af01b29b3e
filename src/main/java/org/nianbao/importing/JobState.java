package org.nianbao.importing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a job came. */
enum JobState {
    @JsonProperty("queued")
    QUEUED,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("finished")
    FINISHED
}
