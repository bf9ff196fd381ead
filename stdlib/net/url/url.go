// Package url reads, writes and resolves URLs (RFC 3986), and escapes their parts.
package url

import (
	"fmt"
	"path"
	"strings"
)

// An Error is what failed, and with which URL.
type Error struct {
	Op  string
	URL string
	Err error
}

func (e *Error) Unwrap() error { return e.Err }
func (e *Error) Error() string { return fmt.Sprintf("%s %q: %s", e.Op, e.URL, e.Err) }

// Timeout says whether the error behind it is a timeout.
func (e *Error) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// Temporary says whether the error behind it will pass.
func (e *Error) Temporary() bool {
	t, ok := e.Err.(interface{ Temporary() bool })
	return ok && t.Temporary()
}

// A URL is scheme://user@host/path?query#fragment, or scheme:opaque?query#fragment where no slash follows the scheme.
// Path and Fragment are not escaped; the raw ones beside them are set only where they are escaped in an unusual way.
type URL struct {
	Scheme      string
	Opaque      string
	User        *Userinfo
	Host        string // with the port
	Path        string
	Fragment    string // without #
	RawQuery    string // escaped, without ?
	RawPath     string
	RawFragment string
	ForceQuery  bool // there is a ? even if RawQuery is empty
	OmitHost    bool // an empty host is not written, as in file:/path
}

// Userinfo is a name and perhaps a password. The nil one is none.
type Userinfo struct {
	name        string
	password    string
	hasPassword bool
}

// User is a name without a password.
func User(username string) *Userinfo { return &Userinfo{name: username} }

// UserPassword is a name with a password.
func UserPassword(username, password string) *Userinfo { return &Userinfo{username, password, true} }

// Username returns the name.
func (u *Userinfo) Username() string {
	if u == nil {
		return ""
	}
	return u.name
}

// Password returns the password and whether there is one.
func (u *Userinfo) Password() (string, bool) {
	if u == nil {
		return "", false
	}
	return u.password, u.hasPassword
}

// String is name:password, escaped.
func (u *Userinfo) String() string {
	if u == nil || u.name == "" && !u.hasPassword {
		return ""
	}
	s := escape(u.name, inUser)
	if u.hasPassword {
		s += ":" + escape(u.password, inUser)
	}
	return s
}

// setEscaped sets what an escaped text means, and raw if that does not lead back to the text.
func setEscaped(text string, p part, plain, raw *string) error {
	meaning, err := unescape(text, p)
	if err != nil {
		return err
	}
	*plain, *raw = meaning, ""
	if escape(meaning, p) != text {
		*raw = text
	}
	return nil
}

func (u *URL) setPath(text string) error { return setEscaped(text, inPath, &u.Path, &u.RawPath) }
func (u *URL) setFragment(text string) error {
	return setEscaped(text, inFragment, &u.Fragment, &u.RawFragment)
}

// escapedAs returns raw if that is an encoding of text, and the usual one if not.
func escapedAs(text, raw string, p part) string {
	if raw != "" && isEncoding(raw, p) {
		if meaning, err := unescape(raw, p); err == nil && meaning == text {
			return raw
		}
	}
	if text == "*" && p == inPath {
		return "*"
	}
	return escape(text, p)
}

// EscapedPath is Path escaped: RawPath if it fits.
func (u *URL) EscapedPath() string { return escapedAs(u.Path, u.RawPath, inPath) }

// EscapedFragment is Fragment escaped: RawFragment if it fits.
func (u *URL) EscapedFragment() string { return escapedAs(u.Fragment, u.RawFragment, inFragment) }

// String puts the URL together.
func (u *URL) String() string {
	var b strings.Builder
	if u.Scheme != "" {
		b.WriteString(u.Scheme + ":")
	}
	if u.Opaque != "" {
		b.WriteString(u.Opaque)
	} else {
		u.writeHierarchy(&b)
	}
	b.WriteString(u.querySuffix())
	if u.Fragment != "" {
		b.WriteString("#" + u.EscapedFragment())
	}
	return b.String()
}

func (u *URL) querySuffix() string {
	if u.ForceQuery || u.RawQuery != "" {
		return "?" + u.RawQuery
	}
	return ""
}

// writeHierarchy writes user, host and path.
func (u *URL) writeHierarchy(b *strings.Builder) {
	named := u.Host != "" || u.User != nil
	if named || u.Scheme != "" && !u.OmitHost {
		if named || u.Path != "" {
			b.WriteString("//")
		}
		if u.User != nil {
			b.WriteString(u.User.String() + "@")
		}
		b.WriteString(escape(u.Host, inHost))
	}
	text := u.EscapedPath()
	if text != "" && text[0] != '/' && u.Host != "" {
		b.WriteByte('/')
	}
	if first, _, _ := strings.Cut(text, "/"); b.Len() == 0 && strings.Contains(first, ":") {
		b.WriteString("./") // or it would be a scheme
	}
	b.WriteString(text)
}

// Redacted is String with xxxxx for the password.
func (u *URL) Redacted() string {
	if u == nil {
		return ""
	}
	shown := *u
	if _, has := u.User.Password(); has {
		shown.User = UserPassword(u.User.Username(), "xxxxx")
	}
	return shown.String()
}

// IsAbs says whether there is a scheme.
func (u *URL) IsAbs() bool { return u.Scheme != "" }

// Query returns the values of the query, as many as can be read.
func (u *URL) Query() Values {
	v, _ := ParseQuery(u.RawQuery)
	return v
}

// RequestURI is what an HTTP request names: path and query, or opaque and query.
func (u *URL) RequestURI() string {
	result := u.Opaque
	switch {
	case result == "":
		if result = u.EscapedPath(); result == "" {
			result = "/"
		}
	case strings.HasPrefix(result, "//"):
		result = u.Scheme + ":" + result
	}
	return result + u.querySuffix()
}

// Hostname is the host without port and brackets.
func (u *URL) Hostname() string {
	host, _ := u.splitHost()
	return host
}

// Port is the port of the host, or "" if it has none that is a number.
func (u *URL) Port() string {
	_, port := u.splitHost()
	return port
}

func (u *URL) splitHost() (host, port string) {
	host = u.Host
	if i := strings.LastIndexByte(host, ':'); i >= 0 && validPort(host[i:]) {
		host, port = host[:i], host[i+1:]
	}
	if strings.HasPrefix(host, "[") && strings.HasSuffix(host, "]") {
		host = host[1 : len(host)-1]
	}
	return host, port
}

// Parse reads a URL, which may be relative to u.
func (u *URL) Parse(ref string) (*URL, error) {
	r, err := Parse(ref)
	if err != nil {
		return nil, err
	}
	return u.ResolveReference(r), nil
}

// ResolveReference returns what ref means in a document at u (RFC 3986, 5.2).
func (u *URL) ResolveReference(ref *URL) *URL {
	target := *ref
	if ref.Scheme == "" {
		target.Scheme = u.Scheme
	}
	if ref.Scheme != "" || ref.Host != "" || ref.User != nil {
		target.setPath(resolvePath("", ref.EscapedPath()))
		return &target
	}
	if ref.Opaque != "" {
		target.User, target.Host, target.Path = nil, "", ""
		return &target
	}
	if ref.Path == "" && !ref.ForceQuery && ref.RawQuery == "" {
		target.RawQuery = u.RawQuery
		if ref.Fragment == "" {
			target.Fragment, target.RawFragment = u.Fragment, u.RawFragment
		}
	}
	if ref.Path == "" && u.Opaque != "" {
		target.Opaque, target.User, target.Host, target.Path = u.Opaque, nil, "", ""
		return &target
	}
	target.Host, target.User = u.Host, u.User
	target.setPath(resolvePath(u.EscapedPath(), ref.EscapedPath()))
	return &target
}

// resolvePath puts ref in the place of the last segment of base and removes the segments . and .. of that.
func resolvePath(base, ref string) string {
	full := ref
	switch {
	case ref == "":
		full = base
	case ref[0] != '/':
		full = base[:strings.LastIndex(base, "/")+1] + ref
	}
	if full == "" {
		return ""
	}
	segments := strings.Split(full, "/")
	var kept []string
	for i, segment := range segments {
		switch {
		case segment == "..":
			kept = kept[:max(0, len(kept)-1)]
		case segment != ".":
			kept = append(kept, segment)
			continue
		}
		if i == len(segments)-1 {
			kept = append(kept, "") // what it names is a folder
		}
	}
	// The empty segment before the first slash is the first of those kept, unless some .. went beyond it.
	joined := strings.Join(kept, "/")
	if !strings.HasPrefix(joined, "/") {
		joined = "/" + joined
	}
	return joined
}

// JoinPath returns u with the elements behind its path, . and .. and double slashes removed.
func (u *URL) JoinPath(elem ...string) *URL {
	result, _ := u.joinPath(elem)
	return result
}

// joinPath leaves the path as it is with the error that some element is no escaped text.
func (u *URL) joinPath(elem []string) (*URL, error) {
	elem = append([]string{u.EscapedPath()}, elem...)
	relative := !strings.HasPrefix(elem[0], "/")
	if relative {
		elem[0] = "/" + elem[0]
	}
	joined := path.Join(elem...)
	if relative {
		joined = joined[1:]
	}
	if strings.HasSuffix(elem[len(elem)-1], "/") && !strings.HasSuffix(joined, "/") {
		joined += "/"
	}
	result := *u
	err := result.setPath(joined)
	return &result, err
}

// JoinPath joins the elements to the path of a URL.
func JoinPath(base string, elem ...string) (string, error) {
	u, err := Parse(base)
	if err != nil {
		return "", err
	}
	if u, err = u.joinPath(elem); err != nil {
		return "", err
	}
	return u.String(), nil
}

// MarshalBinary returns String.
func (u *URL) MarshalBinary() ([]byte, error) { return u.AppendBinary(nil) }

// AppendBinary appends String.
func (u *URL) AppendBinary(b []byte) ([]byte, error) { return append(b, u.String()...), nil }

// UnmarshalBinary parses text.
func (u *URL) UnmarshalBinary(text []byte) error {
	parsed, err := Parse(string(text))
	if err != nil {
		return err
	}
	*u = *parsed
	return nil
}
