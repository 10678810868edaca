import { type Brand, listed } from './brand.ts';

/**
 * Social networks, messengers, streaming, games, education.
 *
 * Sources: the services' help pages on their sender domains (Meta, LinkedIn, X, TikTok, Netflix, Spotify, Steam and
 * others).
 *
 * Matched as `brands` in ../brands.ts says.
 */
export const socialAndMediaBrands: readonly Brand[] = [
  // social
  ...listed(
    'social',
    `
Facebook, Meta Business Suite, Meta for Business, Meta Verified, Meta Platforms | facebook.com facebookmail.com fb.com fb.me fbcdn.net fbsbx.com facebook.net fb.watch fb.gg meta.com metamail.com messenger.com m.me workplace.com instagram.com
*Meta | meta.com metamail.com facebook.com facebookmail.com fb.com fb.me fbcdn.net metacareers.com oculus.com
Instagram | instagram.com cdninstagram.com ig.me instagr.am facebook.com facebookmail.com fb.com meta.com metamail.com
WhatsApp | whatsapp.com whatsapp.net wa.me facebook.com meta.com
LinkedIn | linkedin.com licdn.com lnkd.in linkedin.cn
Twitter, X Corp, X Premium | twitter.com x.com t.co twimg.com periscope.tv
TikTok | tiktok.com tiktokv.com tiktokcdn.com bytedance.com tiktokglobalshop.com
Snapchat | snapchat.com snap.com sc-cdn.net
Pinterest | pinterest.com pinterest.co.uk pinterest.de pinterest.fr pinterest.ca pinimg.com pin.it pinterest.es pinterest.it
Reddit | reddit.com redditmail.com redd.it redditstatic.com redditmedia.com reddithelp.com
*Telegram | telegram.org telegram.me t.me telegram.dog
*Discord | discord.com discordapp.com discord.gg discordapp.net discord.gift discord.media
*Medium | medium.com
Eventbrite | eventbrite.com eventbrite.co.uk eventbrite.de eventbrite.fr eventbrite.ca eventbrite.com.au evbuc.com
VKontakte, ВКонтакте | vk.com vk.ru vk.me vkontakte.ru vk.cc userapi.com
LINE Corporation, LINE Pay | line.me line-apps.com linecorp.com lycorp.co.jp linebiz.com line-scdn.net
WeChat, Weixin | wechat.com tencent.com weixin.com
Nextdoor | nextdoor.com nextdoor.co.uk nextdoor.de nextdoor.fr
Patreon | patreon.com patreonusercontent.com
OnlyFans | onlyfans.com`,
  ),
  // streaming
  ...listed(
    'streaming',
    `
Netflix | netflix.com netflix.net nflxext.com nflximg.net nflxvideo.net nflximg.com nflxso.net netflix.shop
Disney+, Disney Plus, DisneyPlus | disneyplus.com disney.com disneyaccount.com go.com disneyonline.com dssott.com disneystreaming.com bamgrid.com disney.co.uk disney.de disney.fr
Hulu | hulu.com hulumail.com disneyplus.com
HBO Max, HBO | hbomax.com max.com hbo.com hbonow.com wbd.com
Paramount+, Paramount Plus | paramountplus.com paramount.com cbs.com cbsi.com pplusstatic.com
Peacock TV | peacocktv.com nbcuni.com nbcu.com
Prime Video, Amazon Prime Video | primevideo.com amazon.com amazon.co.uk amazon.de media-amazon.com
Spotify | spotify.com scdn.co spoti.fi spotify.link spotifycdn.com spotify.net byspotify.com
Deezer | deezer.com
*Twitch | twitch.tv twitchcdn.net jtvnw.net ttvnw.net
Roku | roku.com
DAZN | dazn.com
*Sky TV, Sky Broadband, Sky UK, Sky | sky.com sky.uk sky.de sky.it skyticket.de sky.at sky.ie nowtv.com
Canal+, Canal Plus | canalplus.com canal-plus.com mycanal.fr canalplus.fr
*Audible | audible.com audible.co.uk audible.de audible.fr audible.it audible.es audible.ca audible.com.au audible.in audible.co.jp amazon.com`,
  ),
  // gaming
  ...listed(
    'gaming',
    `
*Steam | steampowered.com steamcommunity.com valvesoftware.com steamstatic.com steamgames.com steamusercontent.com steam-chat.com s.team
PlayStation, PlayStation Network, PSN | playstation.com sonyentertainmentnetwork.com playstation.net sony.com playstationemail.com
Nintendo | nintendo.com nintendo.net nintendo.co.jp nintendo.co.uk nintendo.de nintendo.fr nintendo.eu nintendo-europe.com
Epic Games, Fortnite | epicgames.com fortnite.com unrealengine.com epicgames.dev
Roblox | roblox.com rbxcdn.com
Minecraft, Mojang | minecraft.net mojang.com microsoft.com xbox.com
Electronic Arts, EA Games, EA Sports | ea.com origin.com
Blizzard, Battle.net, Activision | blizzard.com battle.net activision.com callofduty.com battlenet.com.cn blizzard.cn
Riot Games, League of Legends, Valorant | riotgames.com leagueoflegends.com playvalorant.com
Ubisoft | ubisoft.com ubi.com ubisoftconnect.com`,
  ),
  // education
  ...listed(
    'education',
    `
Coursera | coursera.org coursera.community
Udemy | udemy.com udemymail.com
Duolingo | duolingo.com
FAFSA, Federal Student Aid, StudentAid.gov | studentaid.gov ed.gov`,
  ),
];
