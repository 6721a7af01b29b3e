package org.nianbao.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation whose body is a file as somebody published it: of any media type and charset. It puts the body on disk as
 * it comes, within limits of its own, so those for bodies that are read whole are not for it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FileBody {}
