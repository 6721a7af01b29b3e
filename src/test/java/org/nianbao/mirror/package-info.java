/**
 * The example of a mirror, held to what it promises: processes of their own, one server of databases, and everything
 * killed but the latter.
 */
package org.nianbao.mirror;
