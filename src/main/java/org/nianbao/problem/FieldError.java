package org.nianbao.problem;

import org.nianbao.language.Bilingual;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON Pointer of the member, absolute in the report also where only a section was sent; for a query
 *     or path parameter its name
 * @param code what kind of mistake it is
 * @param detail what was expected
 */
public record FieldError(String pointer, ErrorCode code, Bilingual detail) {

    public static FieldError of(String pointer, ErrorCode code, Object... arguments) {
        return new FieldError(pointer, code, code.detail(arguments));
    }
}
