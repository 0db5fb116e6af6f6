#include "cli/run.hpp"
#include "sandbox/tasks.hpp"
#include "sandbox/worker.hpp"

int main(int argc, char **argv)
{
    if (taikei::sandbox::is_worker(argc, argv))
        taikei::sandbox::run_worker(taikei::sandbox::all_tasks());
    return taikei::cli::run(argc, argv);
}
