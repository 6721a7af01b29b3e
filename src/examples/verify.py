import decimal, hashlib, json, sys, urllib.request  # python3 verify.py ADDRESS-OF-A-PUBLICATION | FILE...
def load(at):
    return json.load(urllib.request.urlopen(at) if "://" in at else open(at, encoding="utf-8"))
def canonical(value):  # RFC 8785
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list): return "[" + ",".join(map(canonical, value)) + "]"
    if not isinstance(value, float): return json.dumps(value, ensure_ascii=False)
    return f"{decimal.Decimal(repr(value)):f}" if abs(value) >= 1e-6 else repr(value).replace("e-0", "e-")
at, online = sys.argv[1], "://" in sys.argv[1]
chain = load(at + "/revisions")["items"] if online else [load(file) for file in sys.argv[1:]]
before = None if online else chain[0]["previousSha256"]
for entry in chain:
    number, state = entry["revision"], entry.get("state", "visible")
    content = load(f"{at}/revisions/{number}") if online and state == "visible" else dict(entry)
    sha256, previous = content.pop("sha256"), content["previousSha256"]
    computed = hashlib.sha256(canonical(content).encode()).hexdigest() if state == "visible" else sha256
    right = computed == sha256 == entry["sha256"] and previous == before == entry["previousSha256"]
    before = sha256 if right else sys.exit(f"revision {number}: WRONG"); print(f"revision {number}: {state}")
