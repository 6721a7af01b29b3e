package org.nianbao.review;

/**
 * Why a report is returned.
 *
 * @param pointer the place in the report that it speaks of; empty for the whole
 * @param text what is wrong there
 */
public record Reason(String pointer, String text) {}
