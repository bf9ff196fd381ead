package url

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"syscall"
)

// Parse reads a URL, absolute or not.
func Parse(rawURL string) (*URL, error) {
	text, fragment, _ := strings.Cut(rawURL, "#")
	u, err := parse(text, false)
	if err != nil {
		return nil, &Error{"parse", text, err}
	}
	if err := u.setFragment(fragment); err != nil {
		return nil, &Error{"parse", rawURL, err}
	}
	return u, nil
}

// ParseRequestURI reads a URL from an HTTP request: it is absolute or has an absolute path, and no fragment.
func ParseRequestURI(rawURL string) (*URL, error) {
	u, err := parse(rawURL, true)
	if err != nil {
		return nil, &Error{"parse", rawURL, err}
	}
	return u, nil
}

func parse(text string, request bool) (*URL, error) {
	for i := range len(text) {
		if text[i] < ' ' || text[i] == 0x7f {
			return nil, errors.New("net/url: invalid control character in URL")
		}
	}
	switch {
	case text == "" && request:
		return nil, errors.New("empty url")
	case text == "*":
		return &URL{Path: "*"}, nil
	}
	scheme, rest, err := cutScheme(text)
	if err != nil {
		return nil, err
	}
	u := &URL{Scheme: strings.ToLower(scheme)}
	if strings.HasSuffix(rest, "?") && strings.Count(rest, "?") == 1 {
		u.ForceQuery = true
	}
	rest, u.RawQuery, _ = strings.Cut(rest, "?")

	if !strings.HasPrefix(rest, "/") {
		switch first, _, _ := strings.Cut(rest, "/"); {
		case u.Scheme != "":
			u.Opaque = rest
			return u, nil
		case request:
			return nil, errors.New("invalid URI for request")
		case strings.Contains(first, ":"): // that would be a scheme
			return nil, errors.New("first path segment in URL cannot contain colon")
		}
	}
	switch {
	case strings.HasPrefix(rest, "//") && (u.Scheme != "" || !request && !strings.HasPrefix(rest, "///")):
		authority := rest[2:]
		rest = ""
		if i := strings.Index(authority, "/"); i >= 0 {
			authority, rest = authority[:i], authority[i:]
		}
		if err := u.setAuthority(authority); err != nil {
			return nil, err
		}
	case u.Scheme != "" && strings.HasPrefix(rest, "/"):
		u.OmitHost = true
	}
	if err := u.setPath(rest); err != nil {
		return nil, err
	}
	return u, nil
}

// cutScheme returns what stands before the first colon, if it can be a scheme, and what stands behind it.
func cutScheme(text string) (scheme, rest string, err error) {
	for i := range len(text) {
		switch c := text[i]; {
		case c == ':' && i == 0:
			return "", "", errors.New("missing protocol scheme")
		case c == ':':
			return text[:i], text[i+1:], nil
		case isAlphanumeric(c) && c > '9':
		case i == 0 || !isAlphanumeric(c) && strings.IndexByte("+-.", c) < 0:
			return "", text, nil
		}
	}
	return "", text, nil
}

// setAuthority sets User and Host.
func (u *URL) setAuthority(authority string) (err error) {
	at := strings.LastIndex(authority, "@")
	if u.Host, err = parseHost(authority[at+1:], u.hasStrictHost()); err != nil || at < 0 {
		return err
	}
	info := authority[:at]
	for i := range len(info) {
		if !isAlphanumeric(info[i]) && strings.IndexByte("-._:~!$&'()*+,;=%@", info[i]) < 0 {
			return errors.New("net/url: invalid userinfo")
		}
	}
	name, password, hasPassword := strings.Cut(info, ":")
	if name, err = unescape(name, inUser); err != nil {
		return err
	}
	if password, err = unescape(password, inUser); err != nil {
		return err
	}
	u.User = &Userinfo{name, password, hasPassword}
	return nil
}

// hasStrictHost says whether the scheme is one of the web's. GODEBUG=urlstrictcolons=0 makes no host strict.
func (u *URL) hasStrictHost() bool {
	if u.Scheme != "http" && u.Scheme != "https" {
		return false
	}
	settings, _ := syscall.Getenv("GODEBUG")
	return !slices.Contains(strings.Split(settings, ","), "urlstrictcolons=0")
}

// parseHost reads a host with its port, which is not needed. An IPv6 address stands in brackets and may have a zone.// Only a strict host has no colons beside that of the port; others may list hosts, as databases' URLs do.
func parseHost(host string, strict bool) (string, error) {
	if !strings.HasPrefix(host, "[") {
		i := strings.LastIndex(host, ":")
		if strict {
			i = strings.Index(host, ":")
		}
		switch {
		case strings.Contains(host, "["):
			return "", errors.New("invalid IP-literal")
		case i >= 0 && !validPort(host[i:]):
			return "", fmt.Errorf("invalid port %q after host", host[i:])
		}
		return unescape(host, inHost)
	}
	end := strings.LastIndex(host, "]")
	if end < 0 {
		return "", errors.New("missing ']' in host")
	}
	if port := host[end+1:]; !validPort(port) {
		return "", fmt.Errorf("invalid port %q after host", port)
	}
	address, zone := host[:end], ""
	if i := strings.Index(address, "%25"); i >= 0 {
		address, zone = address[:i], address[i:]
	}
	address, err := unescape(address, inHost)
	if err != nil {
		return "", err
	}
	if zone, err = unescape(zone, inZone); err != nil {
		return "", err
	}
	if !validIPv6(address[1:]) {
		return "", errors.New("invalid host: ParseAddr(" + fmt.Sprintf("%q", address[1:]+zone) + "): unable to parse IP")
	}
	return address + zone + host[end:], nil
}

// validPort says whether s is nothing or a colon and digits.
func validPort(s string) bool {
	return s == "" || s[0] == ':' && strings.Trim(s[1:], "0123456789") == ""
}

// validIPv6 says whether s is groups of up to four digits: eight, or fewer around one "::". Two of them may be
// written as an IPv4 address.
func validIPv6(s string) bool {
	head, tail, short := strings.Cut(s, "::")
	groups, ok := groupsOf(head, !short)
	more, ok2 := groupsOf(tail, true)
	if !ok || !ok2 {
		return false
	}
	if short {
		return groups+more < 8
	}
	return groups == 8
}

// groupsOf counts the groups of s. The last may be an IPv4 address if last says so.
func groupsOf(s string, last bool) (n int, ok bool) {
	if s == "" {
		return 0, true
	}
	groups := strings.Split(s, ":")
	for i, group := range groups {
		switch {
		case last && i == len(groups)-1 && validIPv4(group):
			n++
		case group == "" || len(group) > 4 || strings.Trim(group, "0123456789abcdefABCDEF") != "":
			return 0, false
		}
		n++
	}
	return n, true
}

func validIPv4(s string) bool {
	fields := strings.Split(s, ".")
	for _, f := range fields {
		if f == "" || len(f) > 3 || strings.Trim(f, "0123456789") != "" || len(f) == 3 && f > "255" || len(f) > 1 && f[0] == '0' {
			return false
		}
	}
	return len(fields) == 4
}
