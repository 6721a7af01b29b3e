/**
 * Measures the packaged service at the scale of the made-up nation, and holds all that it reads against what is known
 * without the service: {@code ./mvnw -q -Pnation -DskipTests package}.
 */
package org.nianbao.nation.measure;
