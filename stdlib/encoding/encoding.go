// Package encoding has the interfaces of types that can turn themselves into bytes or text and back.
package encoding

// A BinaryMarshaler turns itself into bytes.
type BinaryMarshaler interface {
	MarshalBinary() (data []byte, err error)
}

// A BinaryUnmarshaler becomes what MarshalBinary made bytes of. It must copy data if it keeps it.
type BinaryUnmarshaler interface {
	UnmarshalBinary(data []byte) error
}

// A BinaryAppender appends itself as bytes to b, also when there is an error.
type BinaryAppender interface {
	AppendBinary(b []byte) ([]byte, error)
}

// A TextMarshaler turns itself into text in UTF-8.
type TextMarshaler interface {
	MarshalText() (text []byte, err error)
}

// A TextUnmarshaler becomes what MarshalText made text of. It must copy text if it keeps it.
type TextUnmarshaler interface {
	UnmarshalText(text []byte) error
}

// A TextAppender appends itself as text to b, also when there is an error.
type TextAppender interface {
	AppendText(b []byte) ([]byte, error)
}
