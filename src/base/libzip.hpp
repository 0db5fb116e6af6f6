#pragma once

#include "base/late_library.hpp"

#include <zip.h>

/// libzip, loaded with the first archive. For .cpp files only.
namespace taikei::base::libzip {

inline base::LateLibrary libzip("libzip.so.4");
inline const base::LateFunction<decltype(::zip_close)> zip_close{libzip, "zip_close"};
inline const base::LateFunction<decltype(::zip_discard)> zip_discard{libzip, "zip_discard"};
inline const base::LateFunction<decltype(::zip_error_fini)> zip_error_fini{libzip, "zip_error_fini"};
inline const base::LateFunction<decltype(::zip_error_init)> zip_error_init{libzip, "zip_error_init"};
inline const base::LateFunction<decltype(::zip_error_strerror)> zip_error_strerror{libzip, "zip_error_strerror"};
inline const base::LateFunction<decltype(::zip_fclose)> zip_fclose{libzip, "zip_fclose"};
inline const base::LateFunction<decltype(::zip_file_add)> zip_file_add{libzip, "zip_file_add"};
inline const base::LateFunction<decltype(::zip_file_set_dostime)> zip_file_set_dostime{libzip, "zip_file_set_dostime"};
inline const base::LateFunction<decltype(::zip_fopen_index)> zip_fopen_index{libzip, "zip_fopen_index"};
inline const base::LateFunction<decltype(::zip_fread)> zip_fread{libzip, "zip_fread"};
inline const base::LateFunction<decltype(::zip_get_num_entries)> zip_get_num_entries{libzip, "zip_get_num_entries"};
inline const base::LateFunction<decltype(::zip_name_locate)> zip_name_locate{libzip, "zip_name_locate"};
inline const base::LateFunction<decltype(::zip_open_from_source)> zip_open_from_source{libzip, "zip_open_from_source"};
inline const base::LateFunction<decltype(::zip_source_buffer)> zip_source_buffer{libzip, "zip_source_buffer"};
inline const base::LateFunction<decltype(::zip_source_buffer_create)> zip_source_buffer_create{
    libzip, "zip_source_buffer_create"};
inline const base::LateFunction<decltype(::zip_source_close)> zip_source_close{libzip, "zip_source_close"};
inline const base::LateFunction<decltype(::zip_source_free)> zip_source_free{libzip, "zip_source_free"};
inline const base::LateFunction<decltype(::zip_source_keep)> zip_source_keep{libzip, "zip_source_keep"};
inline const base::LateFunction<decltype(::zip_source_open)> zip_source_open{libzip, "zip_source_open"};
inline const base::LateFunction<decltype(::zip_source_read)> zip_source_read{libzip, "zip_source_read"};
inline const base::LateFunction<decltype(::zip_source_stat)> zip_source_stat{libzip, "zip_source_stat"};
inline const base::LateFunction<decltype(::zip_stat_index)> zip_stat_index{libzip, "zip_stat_index"};
inline const base::LateFunction<decltype(::zip_stat_init)> zip_stat_init{libzip, "zip_stat_init"};

} // namespace taikei::base::libzip
