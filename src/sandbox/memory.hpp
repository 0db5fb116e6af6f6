#pragma once

namespace taikei::sandbox {

/// Has this process take its memory in large pages, where the system gives them, and not give it back: it lives for one
/// document, and asking for each small page was a tenth of its time. (glibc.malloc.hugetlb does the same, for a program
/// that is only being started.)
void take_large_pages();

} // namespace taikei::sandbox
