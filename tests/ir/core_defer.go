// ir: -stage=core -func ^main\.(plain|guarded)$
// ir<LLVM>: -stage=llvm -func ^main\.(plain|guarded)$
package main

func cleanup() {}

// A function without defer pays nothing.
// LLVM-LABEL: @main.plain(
// LLVM-NOT: setjmp
// LLVM: ret void
// CHECK-LABEL: func main.plain(
// CHECK-NOT: defer
func plain() { cleanup() }

// With defer the jump buffer is set first. A statement that runs once at most is compiled in place: what it is to call and a bit are stored in the frame,
// and the call stands where the function returns; deferreturn is for panics.
// LLVM-LABEL: @main.guarded(
// LLVM: call i32 @runtime.setjmp(
// LLVM-NOT: call void @runtime.deferproc(
// LLVM: or i32 %pending, 1
// LLVM: call void @runtime.deferreturn(
// CHECK-LABEL: func main.guarded(
// CHECK: defer main.cleanup
func guarded() (n int) {
	defer cleanup()
	n = 1
	return n
}

func main() { plain(); println(guarded()) }
