#include "cli/run.hpp"

int main(int argc, char **argv)
{
    return taikei::cli::run(argc, argv);
}
