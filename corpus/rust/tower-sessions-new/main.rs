use axum::Router;
use tower_sessions::{MemoryStore, SessionManagerLayer};

fn app() -> Router {
    // ok - on by default since 0.8
    Router::new().layer(SessionManagerLayer::new(MemoryStore::default()))
}
