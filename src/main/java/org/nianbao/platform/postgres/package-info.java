/**
 * The PostgreSQL server that the service brings along for those who have none: started when no JDBC URL is
 * configured, and only then. Everything it needs lies in one folder, see
 * {@link org.nianbao.platform.postgres.ServerFolder}.
 */
package org.nianbao.platform.postgres;
