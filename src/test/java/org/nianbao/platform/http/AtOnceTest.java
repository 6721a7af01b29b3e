package org.nianbao.platform.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nianbao.problem.ProblemException;

/** Costly things are done a few at a time. */
class AtOnceTest {

    @Test
    void who_comes_too_many_is_refused_until_somebody_leaves() {
        AtOnce two = new AtOnce(2);
        two.enter();
        two.enter();

        assertThatThrownBy(two::enter).isInstanceOf(ProblemException.class);

        two.leave();
        assertThatCode(two::enter).doesNotThrowAnyException();
    }
}
