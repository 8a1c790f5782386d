// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/topictexts.h"

namespace desk::sandbox {

/// The bike itself: battery, motor, brakes, display.
const std::string_view kEnglishBike = R"(# battery-range|battery range|tech|question|7
S Range much shorter than promised
S Only 40 km with a full battery
O My {model} gets about 40 km out of a full battery, in Eco, on flat roads. You advertise 110. Is the pack worn out at {km} km?
O With the cold the range of my {model} has halved. Is that normal, or is the battery going?
Q Could you open the app, go to Bike, Battery, Health, and tell me the percentage and the number of cycles?
A Health 91 %, 212 cycles.
A It says 74 % after only 130 cycles. That seems low to me.
Q What are your tyre pressure and your usual assist level, please?
A Pressure was 1.8 bar, I just checked. Level is Tour most of the time.
A 3.5 bar and Eco.
R The values of your battery are fine. Cold and low tyre pressure cost up to 40 %: please keep the battery indoors and the tyres at 3.5 bar, and you should see 80 km or more again.
R Your pack has lost more than it should at its age. I am replacing it under warranty; the new one leaves our store tomorrow and the carrier takes the old one back.
N Health report pulled from the cloud: cell 7 weak. Replacement OK.
)";

} // namespace desk::sandbox
