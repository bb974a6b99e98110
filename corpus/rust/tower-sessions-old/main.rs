use axum::Router;
use tower_sessions::{MemoryStore, SessionManagerLayer};

fn app() -> Router {
    // bad: secure - off by default before 0.8
    Router::new().layer(SessionManagerLayer::new(MemoryStore::default()))
}
