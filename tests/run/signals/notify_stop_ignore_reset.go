// Signals go where Notify says, until Stop, Ignore or Reset; those nobody asked for and that are not deadly are not noticed.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func send(s syscall.Signal) { syscall.Kill(os.Getpid(), s) }

func main() {
	c := make(chan os.Signal, 10)
	send(syscall.SIGUSR1)
	send(syscall.Signal(40))
	time.Sleep(time.Millisecond)
	signal.Notify(c, syscall.SIGUSR1, os.Interrupt, syscall.SIGQUIT)
	signal.Notify(c, syscall.SIGSEGV, syscall.SIGPIPE)
	for _, s := range []syscall.Signal{syscall.SIGUSR1, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGSEGV, syscall.SIGPIPE} {
		send(s)
		fmt.Println(<-c)
	}

	d := make(chan os.Signal, 1)
	signal.Notify(d, syscall.SIGUSR1, syscall.SIGUSR2)
	signal.Stop(c)
	send(syscall.SIGUSR1)
	fmt.Println(<-d, len(c))
	send(syscall.SIGUSR2)
	for len(d) == 0 {
		time.Sleep(time.Millisecond)
	}
	send(syscall.SIGUSR1) // there is no room for it
	time.Sleep(5 * time.Millisecond)
	fmt.Println(<-d, len(d))

	func() {
		defer func() { fmt.Println(recover()) }()
		signal.Notify(d, syscall.SIGSEGV)
		var p *int
		*p = 1
	}()
	fmt.Println(len(d))

	fmt.Println(signal.Ignored(os.Interrupt), signal.Ignored(syscall.SIGKILL))
	signal.Ignore(os.Interrupt, syscall.SIGTERM)
	fmt.Println(signal.Ignored(os.Interrupt))
	send(syscall.SIGINT)
	send(syscall.SIGTERM)
	time.Sleep(time.Millisecond)

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGUSR1)
	fmt.Println(ctx)
	send(syscall.SIGINT)
	<-ctx.Done()
	fmt.Printf("%v; %v; %T\n", ctx.Err(), context.Cause(ctx), context.Cause(ctx))
	stop()
	ctx, stop = signal.NotifyContext(context.WithValue(context.Background(), "a", 1))
	fmt.Println(ctx)
	stop()
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx))
	signal.Reset()
	send(syscall.SIGUSR1)
	time.Sleep(time.Millisecond)
	fmt.Println(len(c), len(d))
	func() {
		defer func() { fmt.Println(recover()) }()
		signal.Notify(nil)
	}()
}
