/**
 * Words that pages and consoles are built of: names of elements, of what interfaces have and how it looks, of what mail and
 * alerts consist of. A class such as `alert-header` keeps them in a censored page although the page's text says “alert” too.
 */
export const interfaceWords: ReadonlySet<string> = new Set(
  `abbr about action actions active activedescendant address after ajax alert alerts all alt any app application area
aria arrow article aside atomic attachment attachments audio auto avatar back badge banner bar base bcc before big
blade blank block blockquote body border bottom box breadcrumb browser build busy button canvas caption card carousel
cell cells center check checkbox checked child circle cite class clear click close closed closing code col colgroup
collapse collapsed color column columns combobox command component contact container content contents context control
controls copy count create current custom dark dashboard data datalist date default del delete desc describedby
description desktop detail details dfn dialog dir disabled display div document down drag drawer drop dropdown edit
editor element email embed empty enabled end entity error even event events expand expanded expander explorer external
favorite field fields fieldset figcaption figure file filter filters find first fixed flag flex float flyout focus
folder folders font foot footer form forward frame frameset from full fullscreen grid group groups handle has haspopup
head header headers heading headline hgroup hidden hide high history home hover href html htmlpart icon icons idle
iframe image img incident incidents index info inline inner input ins item items json kbd key kind label labelledby
large last layer layout left legend level light line lines link list listbox listitem live load loaded loading locked
log login logo logs long low mail mailbox main map mark marquee math menu menubar menuitem message messagebody
messagecontframe messages meta meter middle mini mobile modal mode module more move name nav navbar navigation new
next none note notes notice number object odd off open optgroup option options order outer output overlay overview
owns page pager pages pagination paging pane panel param parent part path picture placeholder play plus popover popup
pre prefix preview previous primary print priority progress property query quick radio rating raw read ready received
receiver recipient recipients refresh region relevant remove reply reset resize result results right role root row
rowgroup rows ruby rule samp save score screen scroll search searchbox secondary section sections select selected
selector sender sent separator settings severity shadow share show side sidebar single size skin slider slot small
sort sorted source spacer span spinner split src stack start state static status step sticky store stretch strike
strong style sub subject submit success suffix summary sup svg switch tab tabindex table tablist tabpanel tabs tag
tags target tbody template test testid text textarea tfoot thead theme thread threads time timeline timestamp title
toast today toggle token tool toolbar tools tooltip top topmenu total trace track tree trigger type unread unstyled
update upload user users value valuenow values var version vertical video view viewer virtual visible warning wbr
widget width window word words wrap wrapper zone`.split(/\s+/),
);
