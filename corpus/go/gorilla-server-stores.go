package store

import (
	"github.com/antonlindstrom/pgstore"
	"github.com/boj/redistore"
	"github.com/quasoft/memstore"
	"github.com/rbcervilla/redisstore/v9"
	"github.com/wader/gormstore/v2"
)

func stores(key []byte) error {
	// bad: secure, http-only
	redis, err := redistore.NewRediStore(10, "tcp", ":6379", "", "", key)
	if err != nil {
		return err
	}
	defer redis.Close()

	// bad: secure, http-only
	postgres, err := pgstore.NewPGStore("postgres://user:password@127.0.0.1:5432/database?sslmode=verify-full", key)
	if err != nil {
		return err
	}
	defer postgres.Close()

	// bad: secure, http-only
	memory := memstore.NewMemStore(key)

	// bad: secure, http-only
	shared, err := redisstore.NewRedisStore(context(), client())
	if err != nil {
		return err
	}
	shared.KeyPrefix("session_")

	// bad: secure, http-only
	rows := gormstore.New(database(), key)
	go rows.PeriodicCleanup(1, nil)
	return use(memory)
}
