package org.nianbao.feed.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** The web address that deliveries are sent to. */
record Receiver(URI uri) {

    private static final String HTTPS = "https";
    private static final String HTTP = "http";
    private static final int LOWEST_FREE_PORT = 1024;
    private static final int HIGHEST_PORT = 65_535;

    /** In decimal, octal or hexadecimal digits: programs disagree on which address that is. */
    private static final Pattern AMBIGUOUS = Pattern.compile("\\d+|0[xX].*|(\\d+\\.)*0\\d+(\\.\\d+)*");

    /** A receiver that was read before; what is allowed may have changed since. */
    static Receiver of(String url) {
        return new Receiver(URI.create(url));
    }

    /** Reads an address by its form alone; whether the host may be reached is another question. */
    static Optional<Receiver> read(String url, boolean allowHttp, String pointer, Errors errors) {
        Optional<Receiver> read = parse(url);
        if (read.isEmpty()) {
            errors.add(pointer, ErrorCode.NOT_A_WEB_ADDRESS);
        } else if (!read.get().isFit(allowHttp)) {
            errors.add(pointer, ErrorCode.NOT_A_RECEIVER, allowHttp ? "https:// (http://)" : "https://");
            return Optional.empty();
        }
        return read;
    }

    private static Optional<Receiver> parse(String url) {
        try {
            URI uri = new URI(url);
            boolean web = HTTPS.equalsIgnoreCase(uri.getScheme()) || HTTP.equalsIgnoreCase(uri.getScheme());
            return Optional.of(new Receiver(uri)).filter(read -> web && uri.getHost() != null);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** Whether its form is one that deliveries go to. */
    boolean isFit(boolean allowHttp) {
        return (isSecure() || allowHttp)
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && isOpen(port())
                && !host().contains("%")
                && !AMBIGUOUS.matcher(host()).matches();
    }

    /** Below 1024 stand services that take a request for one of their own. */
    private static boolean isOpen(int port) {
        return port == 80 || port == 443 || port >= LOWEST_FREE_PORT && port <= HIGHEST_PORT;
    }

    boolean isSecure() {
        return HTTPS.equalsIgnoreCase(uri.getScheme());
    }

    /** The name or the address; that of IPv6 in brackets. */
    String host() {
        return uri.getHost();
    }

    int port() {
        int usual = isSecure() ? 443 : 80;
        return uri.getPort() < 0 ? usual : uri.getPort();
    }

    /** What is asked for there: path and query. */
    String target() {
        URI ascii = URI.create(uri.toASCIIString());
        String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }
}
