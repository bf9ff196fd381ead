package reflect

import (
	"internal/abi"
	"unsafe"
)

// Values of channels.

// MakeChan makes a channel of the given channel type.
func MakeChan(typ Type, buffer int) Value {
	if typ.Kind() != Chan {
		panic("reflect.MakeChan of non-chan type")
	}
	if buffer < 0 {
		panic("reflect.MakeChan: negative buffer size")
	}
	if typ.ChanDir() != BothDir {
		panic("reflect.MakeChan: unidirectional channel type")
	}
	t := typ.common()
	return Value{t, makechan(t, buffer), flag(Chan)}
}

// Close closes a channel.
func (v Value) Close() {
	v.mustBe(Chan, "Close")
	v.mustBeExported("Close")
	if asChan(v.typ).Dir&abi.SendDir == 0 {
		panic("reflect: close of receive-only channel")
	}
	chanclose(v.pointer())
}

// Send sends x to a channel.
func (v Value) Send(x Value) { v.send(x, false, "Send") }

// TrySend sends x to a channel if that need not wait, and says whether it did.
func (v Value) TrySend(x Value) bool { return v.send(x, true, "TrySend") }

func (v Value) send(x Value, nb bool, method string) bool {
	v.mustBe(Chan, method)
	v.mustBeExported(method)
	t := asChan(v.typ)
	if t.Dir&abi.SendDir == 0 {
		panic("reflect: send on recv-only channel")
	}
	x.mustBeExported(method)
	x = x.assignTo("reflect.Value.Send", t.Elem, nil)
	return chansend(v.pointer(), x.address(), nb)
}

// Recv receives from a channel. ok is false if the channel is closed; x is the zero value then.
func (v Value) Recv() (x Value, ok bool) { return v.recv(false, "Recv") }

// TryRecv receives from a channel if that need not wait; otherwise x is the zero Value. If the channel is closed, x is
// the zero value of its element type; ok is false in both cases.
func (v Value) TryRecv() (x Value, ok bool) { return v.recv(true, "TryRecv") }

func (v Value) recv(nb bool, method string) (x Value, ok bool) {
	v.mustBe(Chan, method)
	v.mustBeExported(method)
	t := asChan(v.typ)
	if t.Dir&abi.RecvDir == 0 {
		panic("reflect: recv on send-only channel")
	}
	x = Value{t.Elem, unsafe_New(t.Elem), flagIndir | flag(t.Elem.Kind)}
	selected, ok := chanrecv(v.pointer(), nb, x.ptr)
	if !selected {
		return Value{}, false
	}
	return x, ok
}

// A SelectDir is what a case of Select does.
type SelectDir int

const (
	_             SelectDir = iota
	SelectSend              // case Chan <- Send
	SelectRecv              // case <-Chan
	SelectDefault           // default
)

// A SelectCase is one case of a select statement. A case whose Chan is the zero Value never happens.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value
}

// Select does what a select statement with these cases does. It returns the index of the case that happened and, if
// that was a receive, the value and whether the channel was open.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	if len(cases) >= 65536 {
		panic("reflect.Select: too many cases (max 65536)")
	}
	// The runtime wants send cases first. index tells which case an entry of its list is.
	var sends, recvs []selectCase
	var sendIndex, recvIndex []int
	whenNone := -1
	for i := range cases {
		c := &cases[i]
		switch c.Dir {
		default:
			panic("reflect.Select: invalid Dir")
		case SelectDefault:
			if whenNone >= 0 {
				panic("reflect.Select: multiple default cases")
			}
			whenNone = i
			if c.Chan.IsValid() {
				panic("reflect.Select: default case has Chan value")
			}
			if c.Send.IsValid() {
				panic("reflect.Select: default case has Send value")
			}
		case SelectSend:
			if !c.Chan.IsValid() {
				break
			}
			c.Chan.mustBe(Chan, "Select")
			c.Chan.mustBeExported("Select")
			t := asChan(c.Chan.typ)
			if t.Dir&abi.SendDir == 0 {
				panic("reflect.Select: SendDir case using recv-only channel")
			}
			if !c.Send.IsValid() {
				panic("reflect.Select: SendDir case missing Send value")
			}
			c.Send.mustBeExported("Select")
			x := c.Send.assignTo("reflect.Select", t.Elem, nil)
			p := x.ptr
			if x.flag&flagIndir == 0 {
				p = unsafe.Pointer(&[]unsafe.Pointer{x.ptr}[0])
			}
			sends = append(sends, selectCase{c.Chan.pointer(), p})
			sendIndex = append(sendIndex, i)
		case SelectRecv:
			if c.Send.IsValid() {
				panic("reflect.Select: RecvDir case has Send value")
			}
			if !c.Chan.IsValid() {
				break
			}
			c.Chan.mustBe(Chan, "Select")
			c.Chan.mustBeExported("Select")
			t := asChan(c.Chan.typ)
			if t.Dir&abi.RecvDir == 0 {
				panic("reflect.Select: RecvDir case using send-only channel")
			}
			recvs = append(recvs, selectCase{c.Chan.pointer(), unsafe_New(t.Elem)})
			recvIndex = append(recvIndex, i)
		}
	}
	list := append(sends, recvs...)
	index := append(sendIndex, recvIndex...)
	n := len(list)
	if n == 0 {
		if whenNone < 0 {
			select {}
		}
		return whenNone, Value{}, false
	}
	order := make([]uint16, 2*n)
	k, received := selectgo(&list[0], &order[0], n-len(recvs), len(recvs), whenNone < 0)
	if k < 0 {
		return whenNone, Value{}, false
	}
	chosen = index[k]
	if cases[chosen].Dir == SelectRecv {
		t := asChan(cases[chosen].Chan.typ).Elem
		recv = Value{t, list[k].elem, flagIndir | flag(t.Kind)}
	}
	return chosen, recv, received
}
