package org.nianbao.consistency;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a finding weighs. */
public enum Severity {
    /** The report cannot stand as it is. */
    @JsonProperty("error")
    ERROR,
    /** It needs an explanation or a second look. */
    @JsonProperty("warning")
    WARNING,
    /** Worth knowing, nothing to do. */
    @JsonProperty("info")
    INFO
}
