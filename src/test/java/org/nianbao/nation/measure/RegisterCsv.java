package org.nianbao.nation.measure;

import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.nation.Body;

/** The register as the bulk path takes it. */
final class RegisterCsv {

    private static final String HEAD =
            "code,name,shortNames,kind,division,parent,validFrom,validTo,filedBy,names,parents,successors\n";
    private static final String BEGINNING = "2000-01-01";

    private RegisterCsv() {}

    static String of(List<Body> bodies) {
        return bodies.stream().map(RegisterCsv::line).collect(Collectors.joining("", HEAD, ""));
    }

    private static String line(Body body) {
        String parent = body.parent() == null ? "" : body.parent().code();
        return "%s,%s,,%s,%s,%s,%s,,,,,\n"
                .formatted(body.code(), body.name(), body.kind().word(), body.division(), parent, BEGINNING);
    }
}
