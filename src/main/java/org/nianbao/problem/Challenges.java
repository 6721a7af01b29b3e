package org.nianbao.problem;

import java.util.List;

/** How callers can sign in, as a 401 has to tell it. Identity implements it, so that problems know nothing of users. */
public interface Challenges {

    /** The values of the {@code WWW-Authenticate} header, one for each way; at least one. */
    List<String> all();
}
