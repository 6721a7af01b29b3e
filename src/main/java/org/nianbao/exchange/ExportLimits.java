package org.nianbao.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What exports may take up of an instance of the service. */
@ConfigMapping(prefix = "nianbao.exports")
interface ExportLimits {

    /** How many are written at a time, from 1. Each holds a thread and a connection to the database. */
    @WithDefault("4")
    int atOnce();

    /** For how long a reader may take next to nothing of what waits for him; whoever takes longer is cut off. */
    @WithDefault("60S")
    Duration patience();
}
