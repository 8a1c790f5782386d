// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/topictexts.h"

namespace desk::sandbox {

/// App, account, theft and insurance, dealers, and what else comes in.
const std::string_view kEnglishService = R"(# app-login|app login|app|question|7
S Cannot log in to the app
S Password reset mail does not arrive
O The app says “wrong password” although I reset it twice. My address has not changed.
O I have asked for the reset mail four times since {date}, nothing, not in spam either.
Q Which address do you use, and do you sign in with Apple or Google on another phone?
A Oh. I think I used Apple the first time.
A The one I am writing from. No Apple, no Google.
R Your account was made with Apple sign-in, so there is no password. Please choose “Continue with Apple”; your bike is still there.
R Our mails to your provider were held back. I have released the last one, the link in it is good for an hour.
N Two accounts, same person. Joined them.
# app-pairing|app bluetooth|app|incident|5
S Bike not found by the app
S Pairing stops at 90 %
O New phone, and now the app does not find my {model}. Bluetooth is on, I stand right beside it.
O Pairing runs to 90 % and then says “try again later”. I have tried later, for a week.
Q Is the bike still paired with the old phone, and which system does the new one have?
A The old phone is gone. The new one is Android 14.
A iOS 17. The old one is switched off.
R I have cut the link to the old phone from here. Please open the app, Add bike, and scan the code on your ownership card.
R Version 7.12 has a fault there. Please update to 7.13, it pairs at the first try.
N Removed old device from the account.
# ride-data|app rides|app|question|4
S Rides not recorded
S Export my rides to GPX?
O My rides of the last {days} days are missing in the app. The odometer counts, {km} km, but there is no map.
O Can I export all my rides at once? One by one takes forever.
Q Has the app the right to use your position all the time, or only while it is open?
A Only while open. Is that it?
A All the time, I checked.
R That is the reason: please set it to “Always”. The missing rides cannot be drawn again, but the distance is right.
R Under Account, Your data, there is now “Export everything”. You get a link within the hour.
N Export job started by hand.
# subscription|subscription connect billing|app|question|5
S Cancel Nordlys Connect
S Why was I charged {amount} for Connect?
O Please cancel my Connect subscription. I sold the bike on {date}.
O I was charged {amount} for another year of Connect without any warning. I did not want that.
Q Would you rather pass it on to the new owner? It can move with the bike.
A No, just cancel it please.
A Good idea, how does that work?
R It is cancelled and the unused months, {amount}, are on the way back to you.
R I have ended it as of today and returned {amount}. You will not be charged again.
N Reminder mail bounced, refund as goodwill.
# theft|theft insurance urgent|first|incident|4
S My bike was stolen last night
S Stolen {model}, please lock it
O My {model} was stolen in {city} last night, serial {serial}. Can you locate it and lock the motor?
O The bike is gone from the courtyard. The app showed it moving at 3:12. What do I do now?
Q I am sorry. I have locked the motor. Have you reported it to the police, and may I have the file number?
A Yes, the number is 2-4471/{late}.
A I go there right now and send it to you afterwards.
R The last position is with the police in {city} now. I have attached the paper that your insurance asks for, with serial number and value.
R Good news: the tracker woke up this morning and the police have your bike. I have unlocked the motor, please check the battery before you ride.
N Position only to the police, never to the customer. Case opened.
# insurance|insurance documents|first|task|3
S Paper for my insurance
S Estimate after an accident
O My insurance wants a proof of purchase and the value today of my {model}. Can you send both?
O After an accident on {date} I need an estimate for the repair of my {model}. Who writes one?
Q Is the invoice under your name, and what does the insurance call the paper?
A My name, and they call it a proof of ownership.
A It is under my wife’s name, order {order}.
R Both papers are attached. The value is from our table, which insurers accept.
R The dealer in {city} writes estimates for us, usually within {days} days. I have announced you there.
N Template “proof of value” used.
# service-booking|service appointment|first|task|6
S Service appointment in {city}
S Move my service date
S First service, when and where?
O I would like to book a service for my {model} in {city}, it has {km} km. Any day but Friday.
O I have to move my appointment of next week in {city}. Is there anything later in the month?
Q Would Tuesday at 8:30 or Wednesday at 16:00 suit you?
A Tuesday 8:30 is perfect.
A Wednesday, please, and can I wait for it?
R Booked. You get a reminder the day before; please bring the charger and both keys.
R I have moved it, the new date is in your calendar invitation. It takes about an hour and a half, there is coffee.
N Booked in the dealer’s calendar.
# advice|presales advice|first|question|6
S Fjell 2 or Vidde GT?
S Can I test ride in {city}?
S Which bike for 25 km a day?
O I ride 25 km to work, with hills, and I am 1.93 m tall. Fjell 2 or Vidde GT?
O Is there a place in {city} where I can try the {model} before I decide?
Q Do you carry it up stairs, and do you ride all year?
A Two stairs, all year, also in snow.
A Garage, and only from April to October.
R Then the Vidde GT in XL: longer range, wider tyres and a rack for real bags. The dealer in {city} has one for you to try on Saturday.
R The dealer in {city} has one in your size for a test ride. I have reserved it for you on Saturday morning; please bring an identity card.
N Warm lead, dealer informed.
# travel|battery travel|first|question|3
S Can I fly with the battery?
S Bike on the train to {city}
O Can I take my {model} on a plane if I leave the battery at home, and can I rent one there?
O Is the {model} allowed on trains, and how heavy is it without the battery?
Q Where are you going, and when?
A To {city}, in three weeks.
A Nothing booked yet, some time in summer.
R No airline takes a pack of this size. The dealer in {city} rents out batteries by the week; I have reserved one for you.
R It weighs 21.4 kg without battery. Trains take it with a bike ticket, and please travel with the battery locked in.
# feedback|feedback|first|question|3
S Praise for your dealer in {city}
S A suggestion
O No problem at all, I just want to say that the people in {city} fixed my {model} in an hour on a Saturday. Please tell them.
O Small wish: could the app show the tyre pressure reminder once a month? I always forget.
Q Thank you, that is good to read. May we pass your message on with your name?
A Of course.
A Without my name, please.
R I have passed it on and it now hangs on the wall over there. Thank you!
R That is a good idea and not the first time we hear it. I have added your voice to it.
N Forwarded to product.
# account-data|privacy account|first|task|3
S Please delete my account
S Copy of my data (GDPR)
S Delete account and data
O Please delete my account and all data you hold about me. I no longer own the bike.
O Under article 15 I ask for a copy of all my personal data.
Q To be sure that it is you: please answer from the address in your account, or give me the number of your last order.
A {order}.
A I am writing from it.
R It is done. Invoices have to be kept for ten years by law, everything else is gone within 30 days.
R Your copy is ready: the link in the second mail is good for a week, the password comes by text message.
N Identity checked. Privacy team informed.
# dealer-order|dealer order b2b|dealers|task|6
S Dealer order: {days} x {model}
S Order confirmation missing, {order}
S Order for week {late}
O Please book {days} {model} for {city}, colours mixed, delivery in week {late}. Our number is on file.
O We have no confirmation for {order} yet and the customer asks every day.
Q We have them in black and grey only before week {late}. Is that all right, or shall I wait for moss green?
A Black and grey is fine.
A Split it, please: what you have now, the rest later.
R Booked as {order}, delivery in week {late}. The confirmation is in the dealer portal.
R The confirmation hung in the portal. It is there now, and the bikes leave on Thursday.
N Credit line checked, OK.
# dealer-support|dealer technical|dealers|problem|5
S Diagnosis tool does not connect
S Warranty hours for motor swap
O The diagnosis tool in our workshop in {city} no longer connects since its update. We have two customers waiting.
O How many hours do you pay for a motor swap on the {model}? The portal says 0.5, which is a joke.
Q Which version does the tool show, and is it the blue or the black cable?
A 3.9, black cable.
A Blue cable. The version is not shown.
R Please install 3.9.2 from the portal; it brings the right driver for the black cable.
R The table was wrong: it is 1.2 hours. I have corrected your last claim as well.
N Table error, tell dealer desk.
# dealer-credit|dealer credit invoice|dealers|question|4
S Credit note for {order} missing
S Statement does not add up
O We are still waiting for the credit note of {amount} for the returned {model}, {order}.
O Our statement of {date} shows two invoices that we have paid. Please check.
Q Could you send me the payment dates?
A Both were paid on {date}.
A See the attached list.
R You are right, the credit note was never made. It is attached and set off against your next invoice.
R The payments were booked to another dealer with a similar name. It is put right, the new statement is attached.
N Accounting mixed up customer numbers.
# leasing|leasing b2b|dealers|question|3
S Leasing through my employer
S Leased bike, who pays the repair?
O My company offers bike leasing. Can I get the {model} that way, and how long does it take?
O My {model} is leased and the motor needs a repair. Do I pay, or the leasing company?
Q Which leasing company is it, and do you have the contract number?
A JobRad, number 88{days}4{late}.
A I do not know yet, HR decides that.
R That works. The dealer in {city} enters it in their portal, and you can ride about {days} days later.
R The repair is covered by your full service. Please just go to the dealer in {city} and show the contract number.
# lights|lights|tech|incident|3
S Rear light does not work
S Headlight too high, drivers complain
O The rear light of my {model} is off since the rain on {date}. The front one works.
O My headlight blinds everybody. How do I lower it?
Q Is there water behind the glass, and does it light up for a moment when you switch on?
A Yes, a few drops.
A No water, no light at all.
R Water has got in. A new light is on its way with {track}; it is one plug and one screw.
R Please loosen the screw under the lamp by half a turn, tilt it until the beam falls ten metres ahead, and tighten it again.
N Seal problem, replace without return.
# gears|gears drivetrain|tech|problem|3
S Gear hub slips in third
S Belt squeaks when dry
O The hub of my {model} slips in third gear when I push hard. {km} km, never opened.
O The belt squeaks on dry days and is silent in the rain. Everybody turns round.
Q Do the two yellow marks on the hub line up in fourth gear?
A They are about 2 mm off.
A They line up perfectly.
R Please turn the adjuster by one click until they meet; that cures the slipping in nine cases of ten.
R A little silicone spray on a cloth, wiped along the belt, ends the squeaking. Never oil, please.
# key-lock|lock key|first|incident|3
S Key stuck in the battery lock
S Lock frozen
O The key is stuck in the battery lock of my {model} and I am afraid to break it.
O The lock froze last night and now the key turns without doing anything.
Q Does it move when you press the battery down while turning?
A Yes! A little.
A Not a millimetre.
R Press it down, turn slowly, and put a drop of graphite oil in afterwards. I have put a small bottle in the post for you.
R The cylinder is broken. The dealer in {city} has one with a new pair of keys, at no cost.
)";

} // namespace desk::sandbox
