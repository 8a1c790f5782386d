// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/topictexts.h"

namespace desk::sandbox {

/// The episodes of the story: the outage, the launch, firmware 4.2, and the one long roll-out.
const std::string_view kEnglishStory = R"(# outage|outage app cloud|app|incident|0
S App says “no connection to cloud”
S Cannot unlock the bike, app offline
S Are your servers down?
O Since this morning the app shows “no connection to cloud” and I cannot unlock my {model}. Phone and Wi-Fi are fine.
O The app has been spinning for an hour. I stand in front of my own bike in {city} and cannot unlock it.
S Whole fleet locked out since 7:40
S URGENT riders cannot start
O None of our {late} riders can start a shift, every bike says “cloud unreachable”. This costs us money by the minute.
S Status page says all green, but nothing works
S Rides of the last days are missing
O Your status page says that all is well, but login fails with error 503 here and for two friends as well.
O Since the outage my rides from {date} on are gone from the app. Will they come back?
Q We have trouble in our data centre and are working on it. Meanwhile you can unlock with the PIN: hold the power button for 8 seconds, then enter the PIN from your ownership card. Does that work for you?
A The PIN works, thank goodness. I did not know about that.
A I do not have the card here. Is there another way?
A Tried it twice, the display just goes dark. Now it asks for the cloud again.
Q Could you tell me which version of the app you use, and whether the light in the display is blue or white?
A Version 7.14.0, light is white and blinking.
A App 7.14.1 on an iPhone. Blue, steady.
R The cloud is back since last night and all bikes can be unlocked as usual. Rides recorded offline will appear within two days. We are sorry: you get a month of Nordlys Connect for free.
R We have restored the service. Please close the app fully and open it once; your bike will show up again. A report of what went wrong will be on our status page on Friday.
N Outage, parent incident INC-2207. Use macro “cloud outage”, do not promise times.
N Fleet customer, call back first. Contract has an uptime clause.
# launch|presales launch skogen|first|question|0
S When can I order the Skogen Cargo?
S Skogen Cargo: delivery time to {city}?
O I saw the new Skogen Cargo this week and want one. When can it be ordered, and how long does it take to {city}?
O Is the Skogen Cargo already at your dealers? I would like to try it with two children before I buy.
S Does the Skogen fit two child seats?
S Skogen Cargo, payload and width
O Two questions on the Skogen: does it take two child seats and a bag, and is it narrower than 70 cm? Our door is.
O What is the payload of the Skogen in the front box, and can I add the second battery later?
S Pre-order {order}: change colour?
O I pre-ordered a Skogen Cargo on {date} (order {order}) in moss green. Can I still change to black?
S Trade in my Fjell 1 for a Skogen?
O Do you take my Fjell 1 back if I order a Skogen Cargo? It has {km} km and a new chain.
Q Happy to help with that. Which size of door or garage do you have, and will you carry children, goods or both?
A Children mostly, three and five years old. Our door is 72 cm wide.
A Goods, about 60 kg of bread every morning.
A Both. The garage is no problem.
Q May I ask for your postcode? Then I can tell you the nearest dealer with a test bike.
A It is near {city}, I can come on a Saturday.
A We are in the centre of {city}. Any day after five is fine.
R The Skogen Cargo ships from the second week of next month. The dealer in {city} has a test bike from Thursday, bring the children.
R The Skogen is 68 cm wide, carries 90 kg in front and takes two child seats. A second battery comes in autumn.
R I have changed your pre-order and you will get a new confirmation within the hour. Delivery stays as planned.
R We do take bikes in trade at our dealers in {city}. For a Fjell 1 in good condition expect €500 to €700, to be set off against the Skogen.
N Asked product team: second battery for the Skogen not before autumn. Do not promise.
N Add to the launch waiting list, tag presales.
# firmware42|battery firmware-4.2 charger recall|tech|problem|0
S Battery won’t charge after firmware {fw}
S {fw} update: charger blinks twice, then nothing
S No charging since the update
O Since the update to {fw} on Sunday the pack on my {model} won’t charge. The charger blinks twice, then nothing. I have 60 km left to ride this week and no car.
O I installed {fw} as the app told me to. Now the charger light stays red and the battery is stuck at 34 %.
S Fjell 2 stops at 80 %, is this the recall?
S Only charges to 80 % after {fw}
O After {fw} my battery stops at 80 % every time. Is this the recall that the forum writes about? Serial {serial}.
O Range is down by a fifth since {fw}. The app says 100 %, the display says 80 %. Which one is right?
S BMS error 17 after reset
S Error 17 and no assist since {fw}
O The display shows “BMS 17” since the update, second time now. A reset helps for a day, then it comes back.
S When will {fw}.1 be released?
S Can I go back to 4.1?
O You told the dealer in {city} that {fw}.1 fixes the charging. When will it be out? Or can I go back to 4.1?
S Smell and heat while charging, stopped using it
O Since the update the battery gets really hot at the charger and there is a faint smell. I have unplugged it and put it outside.
Q Please hold the power button for 12 seconds with the charger unplugged, then plug it in and tell me what the light does.
A Done twice. Two blinks, pause, two blinks. It still won’t charge, photo attached.
A It went green for a minute, then red again.
A That helped! It is at 41 % and climbing.
Q Could you send me the serial number from the label under the pack, and a photo of the charger’s light?
A It is {serial}. Photo attached.
A The label is worn, I read {serial}.
Q Does it charge when the battery is out of the bike and at room temperature?
A Out of the bike it charges slowly, in the bike not at all.
A No difference, I had it in the kitchen all night.
R Your pack is one of the batch that {fw} treats wrongly. {fw}.1 is out today: connect the app, choose Update, and leave the bike on for ten minutes. It will charge to 100 % again.
R I am sending you a replacement pack under warranty, no charge. Please do not use the old one; the carrier brings a box for it. You will get the tracking number tonight.
R I have moved your bike back to 4.1 from here. Please switch it off and on once; charging works as before, and we will invite you when {fw}.1 is safe.
N Same batch as #48177 and #48190 (packs FJ2-0925). Engineering confirms the fix in {fw}.1, not before Friday.
N Safety: told customer to stop charging and keep it outside. Replacement approved by Mette.
N Log shows cell imbalance 90 mV after update. Added to the list for engineering.
# fleet|fleet rollout b2b|dealers|task|0
S Roll-out of 40 bikes, all depots: running thread
O As agreed on the phone, we use this thread for everything about the roll-out of our 40 {model}: arrivals, faults, logins, invoices. First {days} arrived in {city} on {date}.
Q Noted. Which depot is next?
A {city}, on Thursday.
R All 40 bikes are on the road. Thank you for the good work together.
N Fleet account, keep all in this ticket. Customer’s wish.
)";

} // namespace desk::sandbox
