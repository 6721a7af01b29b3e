package org.nianbao.platform.erasure;

/**
 * Says that what was published of a report must exist nowhere any more. Whoever keeps something of its content observes
 * this, in the transaction of the erasure, and erases it.
 */
public record ContentErased(String organization, int year) {}
