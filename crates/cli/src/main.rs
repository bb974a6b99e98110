//! The binary: see the cli crate.

fn main() -> std::process::ExitCode {
    cookielint_cli::main()
}
