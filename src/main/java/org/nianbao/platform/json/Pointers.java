package org.nianbao.platform.json;

/** JSON Pointers, RFC 6901. */
public final class Pointers {

    private Pointers() {}

    /** The pointer of a member of what {@code parent} points to. */
    public static String child(String parent, String member) {
        return parent + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer of an element of the array that {@code parent} points to. */
    public static String child(String parent, int index) {
        return parent + "/" + index;
    }
}
