// Wordfreq counts the words of a text and prints the most frequent ones. Without an argument it makes a text of more than
// one megabyte in a temporary file first.
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strings"
	"unicode"
)

var syllables = []string{"ba", "ki", "lo", "mu", "ne", "pra", "so", "tri", "va", "zu", "ör", "žé"}

// text makes n sentences with a small generator of pseudo-random numbers, so that every run makes the same.
func makeText(name string, n int) (int, error) {
	f, err := os.Create(name)
	if err != nil {
		return 0, err
	}
	w := bufio.NewWriter(f)
	seed := uint32(12345)
	next := func(n uint32) uint32 {
		seed = seed*1664525 + 1013904223
		return (seed >> 8) % n
	}
	size := 0
	for i := 0; i < n; i++ {
		var words []string
		for j := uint32(0); j < 5+next(8); j++ {
			word := ""
			// The product of two numbers favours small ones: some words are frequent.
			for k := uint32(0); k <= next(3); k++ {
				word += syllables[next(uint32(len(syllables)))*next(uint32(len(syllables)))/uint32(len(syllables))]
			}
			words = append(words, word)
		}
		words[0] = strings.ToUpper(words[0][:1]) + words[0][1:]
		m, err := fmt.Fprintln(w, strings.Join(words, " ")+".")
		if err != nil {
			return size, err
		}
		size += m
	}
	if err := w.Flush(); err != nil {
		return size, err
	}
	return size, f.Close()
}

type count struct {
	word string
	n    int
}

func countWords(name string) ([]count, int, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, 0, err
	}
	defer f.Close()
	counts := make(map[string]int)
	total := 0
	in := bufio.NewScanner(f)
	for in.Scan() {
		words := strings.FieldsFunc(in.Text(), func(r rune) bool { return !unicode.IsLetter(r) })
		for _, w := range words {
			counts[strings.ToLower(w)]++
			total++
		}
	}
	list := make([]count, 0, len(counts))
	for w, n := range counts {
		list = append(list, count{w, n})
	}
	sort.Slice(list, func(i, j int) bool {
		if list[i].n != list[j].n {
			return list[i].n > list[j].n
		}
		return list[i].word < list[j].word
	})
	return list, total, in.Err()
}

func run() error {
	name := ""
	if len(os.Args) > 1 {
		name = os.Args[1]
	} else {
		f, err := os.CreateTemp("", "words")
		if err != nil {
			return err
		}
		name = f.Name()
		f.Close()
		defer os.Remove(name)
		size, err := makeText(name, 40000)
		if err != nil {
			return err
		}
		fmt.Println("text of", size, "bytes")
	}
	list, total, err := countWords(name)
	if err != nil {
		return err
	}
	fmt.Printf("%d words, %d different\n", total, len(list))
	for i, c := range list {
		if i == 20 {
			break
		}
		fmt.Printf("%2d. %-12s %7d %6.3f%%\n", i+1, c.word, c.n, 100*float64(c.n)/float64(total))
	}
	return nil
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "wordfreq:", err)
		os.Exit(1)
	}
}
