package org.nianbao.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation whose body may be of any length, and compressed: it reads the body piece by piece as it comes and holds
 * little of it at a time, so the limits for bodies that are read whole are not for it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LongBody {}
