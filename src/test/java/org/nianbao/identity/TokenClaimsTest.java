package org.nianbao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenClaimsTest {

    private static final String ONE = "Z90000000000000001";
    private static final String TWO = "Z90000000000000002";

    private final TokenClaims plain = claims("sub", "nianbao_grants", "roles", "organization");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"nianbao_grants": "reporter:ONE"}                                        | reporter ONE
                    {"nianbao_grants": "reporter:ONE reviewer:TWO"}                           | reporter ONE, reviewer TWO
                    {"nianbao_grants": ["reporter:ONE", "reviewer:*"]}                        | reporter ONE, reviewer *
                    {"nianbao_grants": {"role": "loader", "within": "ONE"}}                   | loader ONE
                    {"nianbao_grants": [{"role": "loader", "within": "ONE"}, "reporter:TWO"]} | loader ONE, reporter TWO
                    {"roles": "reporter", "organization": "ONE"}                              | reporter ONE
                    {"roles": "openid reporter", "organization": ["ONE", "TWO"]}              | reporter ONE, reporter TWO
                    {"roles": ["reporter", "reviewer"], "organization": "ONE TWO"}            | reporter ONE, reporter TWO, reviewer ONE, reviewer TWO
                    {"roles": ["reporter"], "organization": "*"}                              | reporter *
                    {"nianbao_grants": "reporter:ONE", "roles": "reporter", "organization": "ONE"} | reporter ONE
                    {"nianbao_grants": "reporter:ONE", "roles": ["reviewer"], "organization": "TWO"} | reporter ONE, reviewer TWO
                    """)
    void a_grant_is_a_role_and_the_organization_that_stands_with_it(String token, String grants) {
        assertThat(told(plain, token)).isEqualTo(grants.replace("ONE", ONE).replace("TWO", TWO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'nianbao_grants': null}",
                "{'nianbao_grants': ''}",
                "{'nianbao_grants': ' '}",
                "{'nianbao_grants': []}",
                "{'nianbao_grants': ['', null, 1, true, [], {}]}",
                "{'nianbao_grants': 'reporter'}",
                "{'nianbao_grants': 'reporter:'}",
                "{'nianbao_grants': ':*'}",
                "{'nianbao_grants': '*'}",
                "{'nianbao_grants': '*:*'}",
                "{'nianbao_grants': '*:ONE'}",
                "{'nianbao_grants': 'reporter:**'}",
                "{'nianbao_grants': 'reporter:ONE:TWO'}",
                "{'nianbao_grants': 'reporter: ONE'}",
                "{'nianbao_grants': 'Reporter:ONE'}",
                "{'nianbao_grants': 'gardener:ONE'}",
                "{'nianbao_grants': 'reporter:洪泽区人民政府'}",
                "{'nianbao_grants': 'reporter:ONE\\u0000'}",
                "{'nianbao_grants': ['reporter', 'ONE']}",
                "{'nianbao_grants': {'role': 'reporter'}}",
                "{'nianbao_grants': {'role': 'reporter', 'within': null}}",
                "{'nianbao_grants': {'role': 'reporter', 'within': 913709000043415904}}",
                "{'nianbao_grants': {'reporter': 'ONE'}}",
                "{'nianbao_grants': [['reporter:ONE']]}",
                "{'roles': ['reporter']}",
                "{'organization': '*'}",
                "{'roles': 'reporter', 'organization': ''}",
                "{'roles': 'reporter', 'organization': null}",
                "{'roles': 'reporter', 'organization': []}",
                "{'roles': 'reporter', 'organization': {'ONE': {}}}",
                "{'roles': 'reporter', 'organization': 1}",
                "{'roles': {'reporter': true}, 'organization': '*'}",
                "{'roles': true, 'organization': '*'}",
                "{'roles': 'reporter', 'organization': 'Z9000000000000000'}",
                "{'roles': 'reporter', 'organization': '91370900004341590X'}"
            })
    void whatever_is_unclear_gives_nothing(String token) {
        assertThat(told(plain, token.replace('\'', '"').replace("ONE", ONE).replace("TWO", TWO)))
                .isEmpty();
    }

    @Test
    void claims_are_found_inside_others_and_under_names_with_slashes() {
        TokenClaims nested =
                claims("https://id.example.org/number", "none", "realm_access/roles", "attributes/office/code");
        String token = """
                {"https://id.example.org/number": "0042", "realm_access": {"roles": ["reporter"]},
                 "attributes": {"office": {"code": "%s"}}, "roles": "registrar", "organization": "*"}""".formatted(ONE);

        assertThat(told(nested, token)).isEqualTo("reporter " + ONE);
        assertThat(nested.name(json(token))).contains("oidc:0042");
    }

    @Test
    void a_name_says_where_it_comes_from() {
        assertThat(plain.name(json("{\"sub\": \"李明\"}"))).contains("oidc:李明");
        assertThat(plain.name(json("{\"sub\": \"%s\"}".formatted("x".repeat(255)))))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"sub\": null}",
                "{\"sub\": 1}",
                "{\"sub\": \"\"}",
                "{\"sub\": \" \"}",
                "{\"sub\": [\"li\"]}",
                "{\"sub\": \"li\\n\"}",
                "{\"sub\": \"li\\u0000\"}",
                "{\"sub\": \"li\\u200b\"}",
                "{\"sub\": \"\\ud800\"}"
            })
    void a_name_that_cannot_be_kept_or_seen_is_none(String token) {
        assertThat(plain.name(json(token))).isEmpty();
    }

    private static String told(TokenClaims claims, String token) {
        List<String> grants = claims.grants(json(token.replace("ONE", ONE).replace("TWO", TWO))).all().stream()
                .map(grant -> grant.role().word() + " " + grant.within())
                .toList();
        return String.join(", ", grants);
    }

    private static JsonNode json(String token) {
        try {
            return new ObjectMapper().readTree(token);
        } catch (JsonProcessingException ourMistake) {
            throw new IllegalArgumentException(ourMistake);
        }
    }

    private static TokenClaims claims(String name, String grants, String roles, String organization) {
        return new TokenClaims(new TokenClaims.Config() {
            @Override
            public String nameClaim() {
                return name;
            }

            @Override
            public String grantsClaim() {
                return grants;
            }

            @Override
            public String rolesClaim() {
                return roles;
            }

            @Override
            public String organizationClaim() {
                return organization;
            }
        });
    }
}
