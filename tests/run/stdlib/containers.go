package main

import (
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
)

type item struct {
	name     string
	priority int
}

type queue []*item

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].priority > q[j].priority }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(*item)) }
func (q *queue) Pop() any {
	old := *q
	x := old[len(old)-1]
	*q = old[:len(old)-1]
	return x
}

func main() {
	q := &queue{{"b", 2}, {"d", 4}, {"a", 1}}
	heap.Init(q)
	heap.Push(q, &item{"c", 3})
	(*q)[len(*q)-1].priority = 9
	heap.Fix(q, len(*q)-1)
	for q.Len() > 0 {
		x := heap.Pop(q).(*item)
		fmt.Print(x.name, x.priority, " ")
	}
	fmt.Println()
	l := list.New()
	two := l.PushBack(2)
	l.PushFront(1)
	l.PushBack(3)
	l.InsertBefore(10, two)
	l.MoveToBack(two)
	l.Remove(l.Front())
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len())
	r := ring.New(4)
	for i := range r.Len() {
		r.Value = i
		r = r.Next()
	}
	r.Move(2).Do(func(v any) { fmt.Print(v, " ") })
	fmt.Println()
}
