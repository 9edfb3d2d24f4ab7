// Tessera (github.com/transparency-dev/tessera), POSIX driver, as the peer of `npm run bench -- audit`: the same
// entries, on the same disk, acknowledged when durable and integrated. It prints one JSON line and ends.
package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"sort"
	"sync"
	"syscall"
	"time"

	"github.com/transparency-dev/tessera"
	"github.com/transparency-dev/tessera/storage/posix"
	"golang.org/x/mod/sumdb/note"
)

// maxOutstanding keeps the library from pushing back: the generator waits instead, as a caller of a full log would.
const maxOutstanding = 1 << 20

var (
	dir     = flag.String("dir", "", "folder of the log; must be empty")
	entries = flag.Int("entries", 100_000, "how many entries to add at full speed")
	size    = flag.Int("size", 500, "bytes of an entry")
	batch   = flag.Uint("batch", tessera.DefaultBatchMaxSize, "entries of a batch at most")
	age     = flag.Duration("age", tessera.DefaultBatchMaxAge, "age of a batch at most")
	waiting = flag.Int("waiting", 8_192, "entries under way at once")
	rate    = flag.Int("rate", 0, "entries a second, at even distances, instead of full speed")
	serve   = flag.Bool("serve", false, "take entries by POST /add, one a request, until standard input ends")
)

// Result is what the benchmark reads.
type Result struct {
	Entries    int     `json:"entries"`
	Seconds    float64 `json:"seconds"`
	CPUSeconds float64 `json:"cpuSeconds"`
	P50        float64 `json:"p50"`
	P99        float64 `json:"p99"`
	Bytes      int64   `json:"bytes"`
}

func main() {
	flag.Parse()
	ctx := context.Background()
	skey, vkey, err := note.GenerateKey(rand.Reader, "peer.example/log")
	check(err)
	signer, err := note.NewSigner(skey)
	check(err)
	check(os.WriteFile(*dir+".vkey", []byte(vkey), 0o600))
	driver, err := posix.New(ctx, posix.Config{Path: *dir})
	check(err)
	options := tessera.NewAppendOptions().
		WithCheckpointSigner(signer).
		WithCheckpointInterval(time.Second).
		WithBatching(*batch, *age).
		WithPushback(maxOutstanding)
	appender, shutdown, _, err := tessera.NewAppender(ctx, driver, options)
	check(err)
	if *serve {
		serving(ctx, appender)
	} else {
		measure(ctx, appender)
	}
	check(shutdown(ctx))
}

func measure(ctx context.Context, appender *tessera.Appender) {
	data := make([][]byte, *entries)
	for at := range data {
		data[at] = make([]byte, *size)
		_, err := rand.Read(data[at])
		check(err)
	}
	took := make([]float64, *entries)
	slots := make(chan struct{}, *waiting)
	var done sync.WaitGroup
	before := cpu()
	begun := time.Now()
	for at := range data {
		if *rate > 0 {
			time.Sleep(time.Until(begun.Add(time.Duration(at) * time.Second / time.Duration(*rate))))
		} else {
			slots <- struct{}{}
		}
		added := time.Now()
		future := appender.Add(ctx, tessera.NewEntry(data[at]))
		done.Add(1)
		go func() {
			defer done.Done()
			_, err := future()
			check(err)
			took[at] = float64(time.Since(added).Microseconds()) / 1000
			if *rate == 0 {
				<-slots
			}
		}()
	}
	done.Wait()
	seconds := time.Since(begun).Seconds()
	used := cpu() - before
	sort.Float64s(took)
	check(json.NewEncoder(os.Stdout).Encode(Result{
		Entries: *entries, Seconds: seconds, CPUSeconds: used,
		P50: took[len(took)/2], P99: took[len(took)*99/100], Bytes: onDisk(),
	}))
}

func serving(ctx context.Context, appender *tessera.Appender) {
	http.HandleFunc("POST /add", func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err == nil {
			var index tessera.Index
			if index, err = appender.Add(ctx, tessera.NewEntry(body))(); err == nil {
				_, _ = fmt.Fprintf(w, "%d", index.Index)
				return
			}
		}
		http.Error(w, err.Error(), http.StatusInternalServerError)
	})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	check(err)
	fmt.Printf("http://%s\n", listener.Addr())
	go func() { _ = http.Serve(listener, nil) }()
	_, _ = io.Copy(io.Discard, os.Stdin)
}

// onDisk is what the log takes up, in bytes.
func onDisk() int64 {
	var sum int64
	check(filepath.WalkDir(*dir, func(_ string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err == nil {
			sum += info.Size()
		}
		return err
	}))
	return sum
}

// cpu is the processor time of this process, in seconds.
func cpu() float64 {
	var usage syscall.Rusage
	check(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	return float64(usage.Utime.Nano()+usage.Stime.Nano()) / 1e9
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
