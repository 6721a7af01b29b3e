package org.nianbao.document.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the reading of published files may take up of an instance of the service. */
@ConfigMapping(prefix = "nianbao.reading")
public interface ReadingLimits {

    /** How long the reading of one file may take; what takes longer counts as unreadable. */
    @WithDefault("20S")
    Duration longest();

    /** How many files are read at a time, from 1. Each holds a thread, and some 150 MB of memory at the very worst. */
    @WithDefault("2")
    int atOnce();
}
