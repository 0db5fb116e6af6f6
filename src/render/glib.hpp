#pragma once

#include "base/late_library.hpp"

#include <glib-object.h>

/// GLib, loaded with the first library that builds on it. For .cpp files only.
namespace taikei::render {

inline base::LateLibrary libglib("libglib-2.0.so.0");
inline const base::LateFunction<decltype(::g_error_free)> g_error_free{libglib, "g_error_free"};
inline const base::LateFunction<decltype(::g_free)> g_free{libglib, "g_free"};

inline base::LateLibrary libgobject("libgobject-2.0.so.0");
inline const base::LateFunction<decltype(::g_object_ref)> g_object_ref{libgobject, "g_object_ref"};
inline const base::LateFunction<decltype(::g_object_unref)> g_object_unref{libgobject, "g_object_unref"};
inline const base::LateFunction<decltype(::g_type_check_instance_is_a)> g_type_check_instance_is_a{
    libgobject, "g_type_check_instance_is_a"};

} // namespace taikei::render
