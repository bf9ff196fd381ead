// Mandelbrot draws the Mandelbrot set into a portable pixmap, its rows computed by several goroutines, and prints a small
// preview and the file's checksum.
package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"sync"
)

const (
	width, height = 480, 320
	limit         = 200
)

type colour struct{ r, g, b uint8 }

// escape returns after how many steps z = z*z + c leaves the circle of radius 2.
func escape(c complex128) int {
	z := complex(0, 0)
	for n := 0; n < limit; n++ {
		z = z*z + c
		if real(z)*real(z)+imag(z)*imag(z) > 4 {
			return n
		}
	}
	return limit
}

func shade(n int) colour {
	if n == limit {
		return colour{}
	}
	return colour{uint8(n * 7), uint8(255 - n*3), uint8(n * n)}
}

func point(x, y int) complex128 {
	return complex(3*float64(x)/width-2.2, 2*float64(y)/height-1)
}

func write(name string, picture *[height][width]colour) (uint32, error) {
	f, err := os.Create(name)
	if err != nil {
		return 0, err
	}
	w := bufio.NewWriter(f)
	fmt.Fprintf(w, "P6\n%d %d\n255\n", width, height)
	sum := uint32(2166136261)
	for y := range picture {
		for _, c := range picture[y] {
			for _, b := range []byte{c.r, c.g, c.b} {
				sum = (sum ^ uint32(b)) * 16777619
				if err := w.WriteByte(b); err != nil {
					return 0, err
				}
			}
		}
	}
	if err := w.Flush(); err != nil {
		return 0, err
	}
	return sum, f.Close()
}

func main() {
	var picture [height][width]colour
	var steps [height][width]int
	rows := make(chan int)
	var workers sync.WaitGroup
	for i := 0; i < 4; i++ {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for y := range rows {
				for x := 0; x < width; x++ {
					steps[y][x] = escape(point(x, y))
					picture[y][x] = shade(steps[y][x])
				}
			}
		}()
	}
	for y := 0; y < height; y++ {
		rows <- y
	}
	close(rows)
	workers.Wait()

	name := filepath.Join(os.TempDir(), fmt.Sprintf("mandelbrot-%d.ppm", os.Getpid()))
	if len(os.Args) > 1 {
		name = os.Args[1]
	} else {
		defer os.Remove(name)
	}
	sum, err := write(name, &picture)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	info, err := os.Stat(name)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for y := 0; y < height; y += 16 {
		line := make([]byte, 0, width/8)
		for x := 0; x < width; x += 8 {
			line = append(line, " .:-=+*#%@"[min(steps[y][x]/3, 9)])
		}
		fmt.Println(string(line))
	}
	fmt.Printf("%d bytes, checksum %08x\n", info.Size(), sum)
}
