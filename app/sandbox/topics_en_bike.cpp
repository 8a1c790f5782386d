// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/topictexts.h"

namespace desk::sandbox {

/// The bike itself: battery, motor, brakes, display.
const std::string_view kEnglishBike = R"(# battery-range|battery range|tech|question|7
S Only 40 km with a full battery
S Range much shorter than promised
O My {model} gets about 40 km out of a full battery, in Eco, on flat roads. You advertise 110. Is the pack worn out at {km} km?
O With the cold the range of my {model} has halved. Is that normal, or is the battery going?
Q Could you open the app, go to Bike, Battery, Health, and tell me the percentage and the number of cycles?
A Health 91 %, 212 cycles.
A It says 74 % after only 130 cycles. That seems low to me.
Q What are your tyre pressure and your usual assist level, please?
A Pressure was 1.8 bar, I just checked. Level is Tour most of the time.
A 3.5 bar and Eco.
R Your pack has lost more than it should at its age. I am replacing it under warranty; the new one leaves our store tomorrow and the carrier takes the old one back.
R The values of your battery are fine. Cold and low tyre pressure cost up to 40 %: please keep the battery indoors and the tyres at 3.5 bar, and you should see 80 km or more again.
N Health report pulled from the cloud: cell 7 weak. Replacement OK.
# charger|charger power|tech|incident|6
S Charger dead after thunderstorm
S Charger gets hot and hums
S No light on the charger
O The charger of my {model} has no light any more. I tried three sockets. The battery is at 12 % and I need it on Monday.
O My charger hums loudly and gets too hot to touch. It is only eight months old, order {order}.
Q What is printed on the label of the charger, 2 A or 4 A, and does the light come on when the battery is not connected?
A 4 A. No light at all, with or without the battery.
A It is the 2 A one. Without the battery the light is green.
R That charger has reached its end. A new 4 A charger goes out to you today under warranty; please recycle the old one.
R A charger must not get that hot. Please stop using it; one of the new series is on its way to you, and you need not send the old one back.
N Charger batch 2309, known fan fault. Swap without asking for return.
# motor-noise|motor noise|tech|problem|5
S Grinding noise from the motor
S Motor clicks under load
S Motor grinds uphill
O Since about {km} km the motor of my {model} grinds when I start off uphill. On the flat it is silent.
O There is a click with every turn of the pedals, but only with assist on. The dealer tightened everything and it is still there.
Q Could you record it for ten seconds with your phone held near the cranks, and tell me if it is there with assist off?
A Video attached. With assist off it is quiet.
A It is there in both cases, a bit softer without assist.
R I played your video to our workshop: it is the freewheel in the motor. We replace the motor under warranty at the dealer in {city}; they will call you for a date.
R It is the chainring bolt, not the motor. Five minutes at the dealer, we pay for it.
N Workshop: freewheel, third one from this series. Motor swap approved.
# brakes|brakes safety|tech|incident|5
S Front brake lever goes to the bar
S Brake pads worn after {km} km?
S Brake lever has no pressure
O The front brake lever of my {model} can be pulled all the way to the bar since yesterday. I do not dare to ride it.
O My pads are worn to the metal after {km} km, mostly city. Is that normal, and which ones do I order?
Q Please do not ride it for now. Is there oil on the caliper or the lever, and which brake is it, Magura or Shimano?
A Shimano, and yes, there is something oily around the lever.
A Magura. All dry as far as I can see.
R The lever has lost fluid and has to be replaced; it is a warranty case. The dealer in {city} has the part and will do it while you wait.
R You need the D-type pads, article 4417. I have put a set in the post for you, and the workshop sheet is attached.
N Safety case: told customer not to ride. Dealer in {city} has a slot on Thursday.
# display-error|display error|tech|incident|6
S Display shows “service soon”
S Error E-21 on the display
S “Service soon” will not go away
O The display of my {model} shows “service soon” although it was serviced on {date}. How do I make it go away?
O E-21 appears after two minutes of riding and then assist is off. Switching it off and on helps for another two minutes.
Q When you hold the two lower buttons for five seconds, a number appears under the clock. Could you send it to me?
A It says 21-04.
A Nothing appears, the display just goes off.
R The reminder was not reset at your service. Hold both lower buttons and the power button for ten seconds; it then counts from zero again.
R 21-04 is the speed sensor. The magnet on the rear wheel has turned: please move it until it faces the sensor with 3 mm between them. That ends the error.
N Service reminder not reset by dealer, second case this week. Write to dealer.
# speed-sensor|assist sensor|tech|problem|4
S Assist cuts out at 18 km/h
S Motor stops helping at random
O On my {model} the assist stops somewhere around 18 km/h, some days not at all. It is worse in the rain.
O The motor pushes, then does nothing for a few seconds, then pushes again. It makes hills quite an adventure.
Q Does it also happen when you ride with the light off, and has the rear wheel been out lately?
A Yes, the tyre was changed last week!
A No, nobody touched the wheel.
R When the wheel was put back the sensor cable was pinched. The dealer in {city} will replace it at no cost.
R A recalibration helped others: on a flat road switch on, do not pedal for ten seconds, then ride 200 m without assist. Please try that.
N Cable pinched at tyre change, dealer’s mistake, still on us.
# tyres-wheels|wheels puncture|first|question|4
S Which tyres fit the {model}?
S Third broken spoke on the rear wheel
O Which puncture-proof tyre fits my {model}, and can I go wider than the one it came with?
O The third spoke on the rear wheel broke today, after {km} km. Something is wrong with this wheel.
Q Do you ride with a child seat or heavy bags, and could you send a photo of where the spokes broke?
A Photo attached. All at the bend, and yes, with a child seat.
A No bags, I weigh 74 kg. They break at the nipple.
R You can fit up to 55 mm with the mudguards on. The Marathon E-Plus in 50-622 is what our own people ride.
R That wheel was built with too little tension. You get a new one with stronger spokes, no charge; the dealer in {city} will fit it.
N Wheel from the spring batch. Replace, do not repair.
# accessories|accessories rack|first|question|4
S Child seat on the {model}, which one fits?
S Does the front basket fit?
O Which child seat can I mount on my {model}, and may it go on the rack or only on the frame?
O I would like to add a front basket to my {model}. Does it cover the light, and what may it carry?
Q Which size is your frame, and do you have the integrated rear light or the one on the rack?
A Size M, light on the rack.
A It is the large one, integrated light.
R The seat has to go on the frame: the Caress with the 40 mm bracket fits. The rack takes 27 kg but is not approved for a seat on your bike.
R The basket fits with the long bracket, article 5120, and carries 8 kg. The light moves to the front of it; the cable is long enough.
)";

} // namespace desk::sandbox
