package org.nianbao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What can happen to every call stands in every operation. */
class CommonAnswersTest {

    @Test
    void every_call_may_be_refused_for_wrong_credentials_or_too_many_requests_and_may_fail() {
        assertThat(Contract.read().operations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.statuses()).contains("401", "429", "5XX"));
    }
}
