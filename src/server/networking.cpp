// The only file that compiles Asio and Beast themselves; all others see their declarations (see CMakeLists.txt).
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
