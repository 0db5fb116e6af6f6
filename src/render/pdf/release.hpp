#pragma once

namespace taikei::render::pdf {

/// Gives a thing of a C library back, in a std::unique_ptr: Release<hb_face_destroy>.
template <const auto &Destroy>
struct Release {
    void operator()(auto *thing) const { Destroy(thing); }
};

} // namespace taikei::render::pdf
