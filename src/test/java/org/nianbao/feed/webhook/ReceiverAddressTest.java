package org.nianbao.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.support.Api;
import org.nianbao.support.Sql;

/** Which addresses an aggregator can have changes sent to, as the service comes. */
@QuarkusTest
class ReceiverAddressTest {

    private static ValidatableResponse subscribe(String url) {
        return Subscriber.post("aggregator", Map.of("url", url)).then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.0.0.1:8443/hook",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://localhost./",
                "https://10.0.0.5/",
                "https://172.16.8.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.100.100.200/",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://255.255.255.255/",
                "https://224.0.0.1/",
                "https://203.0.113.1/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[0:0:0:0:0:ffff:a00:1]/",
                "https://[::ffff:169.254.169.254]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[64:ff9b::a9fe:a9fe]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:7f00:1::]/",
                "https://[fc00::1]/",
                "https://[fd00:ec2::254]/",
                "https://[fe80::1]/",
                "https://[ff02::1]/",
                "https://[2001:db8::1]/",
                "https://no-such-host.invalid/"
            })
    void a_host_inside_or_unknown_is_refused_and_no_more_is_said(String url) {
        subscribe(url)
                .statusCode(400)
                .body("errors.pointer", contains("/url"))
                .body("errors.code", contains("host-not-allowed"))
                .body("errors[0].detail", equalTo("该主机须能在 DNS 中查到，且其地址都是公网地址（或运维方允许的地址）"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://8.8.8.8/, not-a-receiver",
        "https://user@8.8.8.8/, not-a-receiver",
        "https://user:secret@8.8.8.8/, not-a-receiver",
        "https://@127.0.0.1/, not-a-receiver",
        "https://8.8.8.8/#part, not-a-receiver",
        "https://8.8.8.8/#, not-a-receiver",
        "https://8.8.8.8:22/, not-a-receiver",
        "https://8.8.8.8:0/, not-a-receiver",
        "https://8.8.8.8:6553600/, not-a-receiver",
        "https://0177.0.0.1/, not-a-receiver",
        "https://134744072/, not-a-receiver",
        "https://0X7F.example/, not-a-receiver",
        "https://010.8.8.8/, not-a-receiver",
        "https://[fe80::1%25eth0]/, not-a-receiver",
        "https://2130706433/, not-a-receiver",
        "https://0x7f000001/, not-a-receiver",
        "https://0x7f.0.0.1/, not-a-web-address",
        "https://017700000001/, not-a-receiver",
        "https://127.1/, not-a-web-address",
        "https://127.0.1/, not-a-web-address",
        "https://127.0.0.1.1/, not-a-web-address",
        "https://①②⑦.⓪.⓪.①/, not-a-web-address",
        "https://127。0。0。1/, not-a-web-address",
        "https://8.8.8.8\\@127.0.0.1/, not-a-web-address",
        "https://8.8.8.8 /, not-a-web-address",
        "https:///path, not-a-web-address",
        "https:8.8.8.8, not-a-web-address",
        "//8.8.8.8/, not-a-web-address",
        "file:///etc/passwd, not-a-web-address",
        "gopher://8.8.8.8/, not-a-web-address",
        "jar:https://8.8.8.8/!/, not-a-web-address",
        "javascript:alert(1), not-a-web-address"
    })
    void an_address_of_another_form_is_refused(String url, String code) {
        subscribe(url).statusCode(400).body("errors.pointer", contains("/url")).body("errors.code", contains(code));
    }

    @Test
    void what_is_wanted_of_an_address_is_told_in_english_as_well() {
        Api.as("aggregator")
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(Map.of("url", "http://8.8.8.8/"))
                .post(Subscriber.SUBSCRIPTIONS)
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("begins with https://, without user name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://8.8.8.8/", "https://8.8.8.8:8443/hook?token=1", "https://[2606:4700:4700::1111]/"})
    void a_public_address_is_taken(String url) {
        String county = Subscriber.newCounty();

        Subscriber.remove(Subscriber.subscribe(url, county));
    }

    @Test
    void an_address_that_has_come_to_lie_inside_is_not_even_connected_to() throws IOException {
        try (Receiving receiver = new Receiving()) {
            String county = Subscriber.newCounty();
            Response subscription = Subscriber.subscribe("https://8.8.8.8/", county);
            Sql.run("update subscription set url = '" + receiver.url() + "' where id = '" + subscription.path("id")
                    + "'");
            Subscriber.enter(county);
            Receiving.await(() -> Subscriber.read(subscription).<Integer>path("delivery.failures") > 0);

            Subscriber.read(subscription).then().body("delivery.lastFailure.reason", equalTo("unreachable"));
            assertThat(receiver.received()).isEmpty();
            Subscriber.remove(subscription);
        }
    }
}
